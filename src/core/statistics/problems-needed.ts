import { mean } from './mean.ts';
import type { Pair } from './paired-difference.ts';
import { groupProblems } from './problem-groups.ts';
import { standardErrorOverProblems } from './standard-error.ts';

/** Standard normal points of a two-sided 5 % test and of a power of 80 %. */
const testPoint = 1.959964;
const powerPoint = 0.841621;

/**
 * How many problems like these it takes to tell a difference of this size from none, in four of five
 * such studies and at n samples each as here; undefined where there is no difference, or nothing to
 * learn its spread from.
 *
 * M (z_0.975 + z_0.8)^2 SE^2 / d^2, which is Miller 2024 (arXiv 2411.00640), section 5, with the
 * variance of the differences taken from the problems at hand.
 */
export function problemsNeeded(pairs: readonly Pair[]): number | undefined {
  const values = pairs.map(({ a, b }) => a - b);
  const difference = mean(values);
  if (difference === undefined || difference === 0) return undefined;
  const { groupOf, groups } = groupProblems(pairs);
  const error = standardErrorOverProblems(values, difference, groupOf, groups);
  if (error === undefined || error === 0) return undefined;
  return Math.ceil(values.length * (((testPoint + powerPoint) * error) / difference) ** 2);
}
