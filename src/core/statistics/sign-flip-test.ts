import type { Pair } from './paired-spread.ts';
import { groupProblems } from './problem-groups.ts';
import { mulberry32 } from './mulberry32.ts';

/** Groups up to which every pattern of signs is tried: 2^16 sums take some milliseconds. */
const mostExact = 16;
const repetitions = 9_999;
const seed = 1935;
/** Sums that differ by rounding alone count as equal. */
const rounding = 1e-12;

/**
 * Two-sided p-value of the hypothesis that a and b are exchangeable in every problem: the share of
 * patterns of signs whose sum of differences is at least as far from 0 as the one found. Undefined
 * for fewer than two independent groups.
 *
 * Fisher's randomisation test (1935, section 21), exact for few groups with a difference, else with
 * 9,999 random patterns and the one found among them (Phipson and Smyth 2010, arXiv 1603.05766).
 * Problems of one group keep their signs together.
 */
export function signFlipTest(pairs: readonly Pair[]): number | undefined {
  const { groupOf, groups } = groupProblems(pairs);
  if (groups < 2) return undefined;
  const sums = new Float64Array(groups);
  pairs.forEach(({ a, b }, i) => {
    const group = groupOf[i] ?? NaN;
    sums[group] = (sums[group] ?? NaN) + (a - b);
  });
  const moving = sums.filter((sum) => Math.abs(sum) > rounding);
  const found = Math.abs(moving.reduce((total, sum) => total + sum, 0)) - rounding;
  return moving.length <= mostExact ? exactShare(moving, found) : drawnShare(moving, found);
}

function exactShare(sums: Float64Array, found: number): number {
  const patterns = 2 ** sums.length;
  let asFar = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const total = sums.reduce((sum, value, i) => sum + ((pattern >> i) & 1 ? value : -value), 0);
    if (Math.abs(total) >= found) asFar++;
  }
  return asFar / patterns;
}

function drawnShare(sums: Float64Array, found: number): number {
  const random = mulberry32(seed);
  let asFar = 1;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    // A million signs on the thread that draws the screen: 32 of each number, and no branches.
    let total = 0;
    let signs = 0;
    for (let i = 0; i < sums.length; i++) {
      signs = i % 32 === 0 ? random() * 2 ** 32 : signs >>> 1;
      total += (2 * (signs & 1) - 1) * (sums[i] ?? NaN);
    }
    if (Math.abs(total) >= found) asFar++;
  }
  return asFar / (repetitions + 1);
}
