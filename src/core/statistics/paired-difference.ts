import { pairedSpread, type Pair } from './paired-spread.ts';
import { studentQuantile } from './student-quantile.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Mean of a - b over problems with its 95 % interval, all of it between -1 and 1. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Difference of two measures over the same problems, problem by problem, so that what makes a
 * problem easy or hard for both cancels out; undefined for fewer than two independent groups.
 *
 * Mean +- Student's t for G-1 degrees of freedom times the clustered standard error of the
 * differences (Miller 2024, arXiv 2411.00640, section 4).
 */
export function pairedDifference(pairs: readonly Pair[]): Difference | undefined {
  const spread = pairedSpread(pairs);
  if (!spread) return undefined;
  const { values, value, groups, error } = spread;
  const alike = values.every((one) => one === values[0]);
  // Nothing varied: a problem that differs may still be as rare as Wilson allows for 0 of G.
  const margin = alike ? wilsonInterval(0, groups).high : studentQuantile(groups - 1) * error;
  return { value, low: Math.max(-1, value - margin), high: Math.min(1, value + margin) };
}
