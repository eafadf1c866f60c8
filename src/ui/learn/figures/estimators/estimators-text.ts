import { passAtKOfChance } from '../../../../core/statistics/chances.ts';
import type { EstimatorName, Spread } from '../../../../core/statistics/estimator-spread.ts';
import { m } from '../../../../messages/messages.js';
import type { RunPlan } from '../../../../state/learn/estimator-runs.svelte.ts';
import { valueText } from '../../../../state/learn/value-text.ts';
import { estimatorNames } from './estimator-names.ts';

/** A way with what is to be expected of it. */
export interface EstimatorRow extends Spread {
  readonly name: EstimatorName;
  readonly bias: number;
}

/** What the figure shows, in sentences. */
export function estimatorsText(plan: RunPlan, rows: readonly EstimatorRow[], runs: number): string {
  const all = m.estimator_tell({
    p: valueText(plan.p, 'percent'),
    n: String(plan.n),
    k: String(plan.k),
    value: valueText(passAtKOfChance(plan.p, plan.k), 'percent', 1),
  });
  const ways = rows.map(({ name, mean, bias, deviation }) =>
    m.estimator_tell_way({
      way: estimatorNames[name](),
      mean: valueText(mean, 'percent', 1),
      bias: valueText(bias, 'points'),
      deviation: valueText(deviation, 'points'),
    }),
  );
  const drawn = runs === 0 ? [] : [m.estimator_tell_runs({ runs: valueText(runs, 'count') })];
  return [all, ...ways, ...drawn].join(' ');
}
