import type { ProblemGroups } from './problem-groups.ts';
import { mulberry32 } from './mulberry32.ts';

/**
 * Repetitions of a bootstrap. One less than a round number, so that the 2.5 % and 97.5 % points are
 * whole order statistics: the 25th and the 975th of 999.
 */
export const bootstrapRepetitions = 999;

const seed = 2107_03374;

/**
 * Draws as many independent groups of problems as there are, with replacement, again and again, and
 * gives for each problem how often it was drawn. The array is reused: read it before the next.
 *
 * Efron 1979 (Annals of Statistics 7:1), over groups because the problems of one group move
 * together (Davison and Hinkley 1997, section 3.8).
 */
export function* resampleProblems(
  { groupOf, groups }: ProblemGroups,
  repetitions: number = bootstrapRepetitions,
): Generator<Float64Array, void, void> {
  const random = mulberry32(seed);
  const drawn = new Float64Array(groups);
  const weights = new Float64Array(groupOf.length);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    drawn.fill(0);
    for (let i = 0; i < groups; i++) {
      const group = Math.floor(random() * groups);
      drawn[group] = (drawn[group] ?? NaN) + 1;
    }
    for (let i = 0; i < weights.length; i++) weights[i] = drawn[groupOf[i] ?? NaN] ?? NaN;
    yield weights;
  }
}

/** Sum of a repetition, given how often each problem was drawn. */
export function weightedSum(values: ArrayLike<number>, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? NaN) * (weights[i] ?? NaN);
  return sum;
}

/**
 * The 95 % percentile interval of bootstrapped values: their (R+1) 2.5 %-th smallest and largest
 * (Davison and Hinkley 1997, section 5.3). Infinite values keep their place at the ends.
 */
export function percentileInterval(values: readonly number[]): {
  readonly low: number;
  readonly high: number;
} {
  const sorted = Float64Array.from(values).sort();
  const rank = Math.max(1, Math.floor((sorted.length + 1) * 0.025));
  return { low: sorted[rank - 1] ?? NaN, high: sorted[sorted.length - rank] ?? NaN };
}
