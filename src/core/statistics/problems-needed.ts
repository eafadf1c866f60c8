import { pairedSpread, type Pair } from './paired-spread.ts';
import { unpairedError } from './unpaired-difference.ts';

/** Standard normal points of a two-sided 5 % test and of a power of 80 %. */
const testPoint = 1.959964;
const powerPoint = 0.841621;

/**
 * How many problems like these it takes to tell a difference of this size from none, in four of five
 * such studies and at n samples each as here; undefined where there is no difference, or nothing to
 * learn its spread from.
 *
 * M (z_0.975 + z_0.8)^2 SE^2 / d^2, which is Miller 2024 (arXiv 2411.00640), section 5, with the
 * variance of the differences taken from the problems at hand. Where the two are compared `apart`,
 * each measured on problems of its own, SE is that of the difference of two means.
 */
export function problemsNeeded(
  pairs: readonly Pair[],
  how: 'paired' | 'apart' = 'paired',
): number | undefined {
  const spread = pairedSpread(pairs);
  const error = how === 'paired' ? spread?.error : unpairedError(pairs);
  if (!spread || error === undefined || spread.value === 0 || error === 0) return undefined;
  const { values, value } = spread;
  return Math.ceil(values.length * (((testPoint + powerPoint) * error) / value) ** 2);
}
