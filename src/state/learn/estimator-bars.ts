import { binomialWeights } from '../../core/statistics/binomial-weights.ts';
import { passAtKOfChance } from '../../core/statistics/chances.ts';
import type { EstimatorName } from '../../core/statistics/estimator-spread.ts';
import type { EstimateTally, RunPlan } from './estimator-runs.svelte.ts';

/** One estimate that a run can give, as it stands on an axis from 0 to 1. */
export interface EstimateBar {
  readonly estimate: number;
  /** Share of runs that are to be expected to give it, and that did. */
  readonly expected: number;
  readonly found: number;
}

/** Estimates closer than this cannot be told apart in a chart; they are shown as one. */
const width = 1 / 40;

/** The distribution of an estimator, expected and found, in bars of a fortieth of the axis. */
export function estimateBars(
  estimator: EstimatorName,
  { p, n, k }: RunPlan,
  tallies: readonly EstimateTally[],
): EstimateBar[] {
  const total = tallies.reduce((sum, { runs }) => sum + runs, 0);
  const expected = estimator === 'best-of-k' ? ofFirst(p, k) : ofCounts(p, n);
  const bars = new Map<number, EstimateBar>();
  for (const [i, { estimate, runs }] of tallies.entries()) {
    const place = Math.min(1 / width - 1, Math.floor(estimate / width));
    const bar = bars.get(place) ?? { estimate: (place + 0.5) * width, expected: 0, found: 0 };
    bars.set(place, {
      ...bar,
      expected: bar.expected + (expected[i] ?? 0),
      found: bar.found + (total === 0 ? 0 : runs / total),
    });
  }
  return [...bars.values()].filter((bar) => bar.expected > 5e-4 || bar.found > 0);
}

const ofFirst = (p: number, k: number): readonly number[] => {
  const right = passAtKOfChance(p, k);
  return [1 - right, right];
};

/** Chance of each c, from 0 to n. */
function ofCounts(p: number, n: number): readonly number[] {
  const { from, values } = binomialWeights(n, p);
  return Array.from({ length: n + 1 }, (_, c) => values[c - from] ?? 0);
}
