import { percentileInterval, resampleProblems, weightedSum } from './bootstrap.ts';
import { passAtK } from './pass-at-k.ts';
import { groupProblems } from './problem-groups.ts';
import type { Tally } from './tally.ts';

/** How many tries one model needs to do as well as another; Infinity says more than there are. */
export interface MatchingTries {
  readonly tries: number;
  /** 95 % interval by a bootstrap over problems. */
  readonly low: number;
  readonly high: number;
}

/**
 * The smallest k at which `chaser` reaches `leader`'s pass@1, both over the same problems in the
 * same order (RangeError else); undefined for fewer than two independent groups of problems or
 * problems without samples. A whole number of tries, and never more than the chaser's samples.
 */
export function triesToMatch(
  leader: readonly Tally[],
  chaser: readonly Tally[],
): MatchingTries | undefined {
  if (leader.length !== chaser.length || leader.some((one, i) => one.taskId !== chaser[i]?.taskId))
    throw new RangeError('models are compared over the same problems in the same order');
  const grouped = groupProblems(leader);
  const most = Math.min(...chaser.map(({ n }) => n));
  if (grouped.groups < 2 || most < 1 || leader.some(({ n }) => n < 1)) return undefined;
  const targets = Float64Array.from(leader, ({ n, c }) => c / n);
  const curves = Array.from({ length: most }, (_, i) =>
    Float64Array.from(chaser, ({ n, c }) => passAtK(n, c, i + 1) ?? NaN),
  );
  const found = Array.from(resampleProblems(grouped), (weights) =>
    smallestK(targets, curves, weights),
  );
  const tries = smallestK(targets, curves, new Float64Array(leader.length).fill(1));
  return { tries, ...percentileInterval(found) };
}

function smallestK(
  targets: Float64Array,
  curves: readonly Float64Array[],
  weights: Float64Array,
): number {
  const target = weightedSum(targets, weights) - 1e-9;
  // pass@k never falls as k grows, so the first place that is high enough can be halved down to.
  let [low, high] = [0, curves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const curve = curves[middle];
    if (curve && weightedSum(curve, weights) >= target) high = middle;
    else low = middle + 1;
  }
  return low === curves.length ? Infinity : low + 1;
}
