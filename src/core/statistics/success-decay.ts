import { percentileInterval, resampleProblems } from './bootstrap.ts';
import { indexBy } from './index-by.ts';
import { groupProblems } from './problem-groups.ts';

/** One problem: how many steps it chains, and its success. */
export interface StepValue {
  /** Number of chained steps, at least 1. */
  readonly steps: number;
  /** Its pass@1, or pass@k, from 0 to 1. */
  readonly value: number;
  readonly cluster?: string | undefined;
}

/** How success falls with every step: fitted success is `atOne * factor ** (steps - 1)`. */
export interface Decay {
  /** What one more step multiplies success by; 0.5 halves it. */
  readonly factor: number;
  /** 95 % interval of the factor, by a bootstrap over problems; high may be infinite. */
  readonly low: number;
  readonly high: number;
  /** Fitted success at one step. May exceed 1, for the model has no ceiling. */
  readonly atOne: number;
}

/**
 * Fits success = exp(a + b steps), the exponential fall that Codex reports (Chen et al. 2021,
 * section 6 and figure 11), by the estimating equations of a Poisson regression with log link:
 * sum (e_i - m_i) = 0 and sum steps_i (e_i - m_i) = 0. For rates this is Zou's modified Poisson
 * regression (2004, American Journal of Epidemiology 159:702): unlike a line through log(pass
 * rate) it takes problems that nobody solved as they are, and unlike a log-binomial model it always
 * has a solution. The interval is a bootstrap over problems, which needs no variance model.
 *
 * Undefined where there is nothing to fit: one length only, no success at all, or fewer than two
 * independent groups of problems.
 */
export function fitDecay(problems: readonly StepValue[]): Decay | undefined {
  const grouped = groupProblems(problems);
  if (grouped.groups < 2) return undefined;
  const lengths = new Lengths(problems);
  const fit = fitLengths(lengths.sum(new Float64Array(problems.length).fill(1)));
  if (!fit) return undefined;
  const factors: number[] = [];
  for (const weights of resampleProblems(grouped)) {
    const again = fitLengths(lengths.sum(weights));
    // A repetition that drew a single length, or no success, says nothing of the factor.
    if (again) factors.push(again.factor);
  }
  return { ...fit, ...percentileInterval(factors) };
}

/** All problems of one length: how many, and their summed success. */
interface LengthSum {
  readonly steps: number;
  count: number;
  success: number;
}

/** Sums problems by length; all that the fit needs to know of them. */
class Lengths {
  readonly #problems: readonly StepValue[];
  readonly #placeOf: readonly number[];
  readonly #sums: readonly LengthSum[];

  constructor(problems: readonly StepValue[]) {
    const { firsts, places } = indexBy(problems, ({ steps }) => steps);
    this.#problems = problems;
    this.#placeOf = places;
    this.#sums = firsts.map(({ steps }) => ({ steps, count: 0, success: 0 }));
  }

  /** The lengths that occur when each problem is taken as often as its weight says. */
  sum(weights: Float64Array): readonly LengthSum[] {
    for (const sum of this.#sums) sum.count = sum.success = 0;
    this.#problems.forEach(({ value }, i) => {
      const sum = this.#sums[this.#placeOf[i] ?? NaN];
      if (!sum) return;
      sum.count += weights[i] ?? NaN;
      sum.success += (weights[i] ?? NaN) * value;
    });
    return this.#sums.filter(({ count }) => count > 0);
  }
}

type Fit = Pick<Decay, 'factor' | 'atOne'>;

function fitLengths(lengths: readonly LengthSum[]): Fit | undefined {
  const total = lengths.reduce((sum, { success }) => sum + success, 0);
  if (lengths.length < 2 || total === 0) return undefined;
  const wanted = lengths.reduce((sum, { steps, success }) => sum + steps * success, 0) / total;
  const steps = lengths.map((length) => length.steps);
  const [shortest, longest] = [Math.min(...steps), Math.max(...steps)];
  // All success at one end: the likelihood has no maximum, but its limit says what was seen.
  if (wanted <= shortest)
    return { factor: 0, atOne: shortest === 1 ? rateAt(lengths, 1) : Infinity };
  if (wanted >= longest) return { factor: Infinity, atOne: 0 };
  const slope = solveSlope(lengths, wanted, longest - shortest);
  const expected = lengths.reduce((sum, one) => sum + one.count * Math.exp(slope * one.steps), 0);
  return { factor: Math.exp(slope), atOne: (total / expected) * Math.exp(slope) };
}

function rateAt(lengths: readonly LengthSum[], steps: number): number {
  const at = lengths.find((length) => length.steps === steps);
  return at ? at.success / at.count : NaN;
}

/**
 * With a eliminated, b is where the mean number of steps, weighted by fitted success, equals the one
 * weighted by success seen. That mean rises with b, at a rate that is the variance of the steps:
 * Newton's method, halving an interval where its step leaves it.
 */
function solveSlope(lengths: readonly LengthSum[], wanted: number, span: number): number {
  // As steep as exp() can bear.
  let [low, high, slope] = [-600 / span, 600 / span, 0];
  for (let rounds = 0; rounds < 100; rounds++) {
    const { mean, variance } = stepMoments(lengths, slope);
    if (mean < wanted) low = slope;
    else high = slope;
    const next = slope + (wanted - mean) / variance;
    const inside = next > low && next < high;
    const moved = inside ? next : (low + high) / 2;
    if (Math.abs(moved - slope) < 1e-13) return moved;
    slope = moved;
  }
  return slope;
}

function stepMoments(lengths: readonly LengthSum[], slope: number) {
  let [weights, first, second] = [0, 0, 0];
  const base = lengths[0]?.steps ?? 0;
  for (const { steps, count } of lengths) {
    const weight = count * Math.exp(slope * (steps - base));
    weights += weight;
    first += weight * steps;
    second += weight * steps * steps;
  }
  const mean = first / weights;
  return { mean, variance: second / weights - mean * mean };
}
