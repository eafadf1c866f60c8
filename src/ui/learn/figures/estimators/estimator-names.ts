import type { EstimatorName } from '../../../../core/statistics/estimator-spread.ts';
import { m } from '../../../../messages/messages.js';

/** What each way is called. */
export const estimatorNames: Readonly<Record<EstimatorName, () => string>> = {
  'best-of-k': m.estimator_best,
  'plug-in': m.estimator_plug,
  unbiased: m.estimator_unbiased,
};

/** The same where there is little room. */
export const shortNames: Readonly<Record<EstimatorName, () => string>> = {
  'best-of-k': m.estimator_show_first,
  'plug-in': m.estimator_short_plug,
  unbiased: m.estimator_short_unbiased,
};

/** The ways a step shows: they are told one after another. */
export function shownEstimators(show: string): readonly EstimatorName[] {
  const all: readonly EstimatorName[] = ['best-of-k', 'plug-in', 'unbiased'];
  return all.slice(0, { first: 1, two: 2 }[show] ?? 3);
}
