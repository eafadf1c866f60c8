import { mean } from './mean.ts';
import type { Difference } from './paired-difference.ts';
import type { Pair } from './paired-spread.ts';
import { standardErrorOverProblems } from './standard-error.ts';
import { studentQuantile } from './student-quantile.ts';

/**
 * Difference of two measures as if each were of problems of its own: mean a - mean b with the
 * standard errors of both added as squares, and Student's t for the problems of both. Shown in
 * lessons beside `pairedDifference`, which is the one to use where the problems are the same;
 * undefined for fewer than two problems.
 */
export function unpairedDifference(pairs: readonly Measured[]): Difference | undefined {
  const error = unpairedError(pairs);
  const value = mean(pairs.map(({ a, b }) => a - b));
  if (error === undefined || value === undefined) return undefined;
  const margin = studentQuantile(2 * pairs.length - 2) * error;
  return { value, low: Math.max(-1, value - margin), high: Math.min(1, value + margin) };
}

/** Standard error of the difference of two means that know nothing of each other. */
export function unpairedError(pairs: readonly Measured[]): number | undefined {
  const errors = (['a', 'b'] as const).map((side) => errorOf(pairs.map((pair) => pair[side])));
  const [first, second] = errors;
  return first === undefined || second === undefined ? undefined : Math.hypot(first, second);
}

type Measured = Pick<Pair, 'a' | 'b'>;

const errorOf = (values: readonly number[]): number | undefined =>
  standardErrorOverProblems(
    values,
    mean(values) ?? NaN,
    values.map((_, i) => i),
    values.length,
  );
