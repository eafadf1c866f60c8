import { pairedDifference, type Difference } from '../core/statistics/paired-difference.ts';
import type { Pair } from '../core/statistics/paired-spread.ts';
import { passAtK } from '../core/statistics/pass-at-k.ts';
import { problemsNeeded } from '../core/statistics/problems-needed.ts';
import { signFlipTest } from '../core/statistics/sign-flip-test.ts';
import type { Tally } from '../core/statistics/tally.ts';

/** Two runs over the same problems, at one k. */
export interface PairAtK {
  readonly k: number;
  /** pass@k of a minus that of b, with its 95 % interval; absent for too few problems. */
  readonly difference?: Difference;
  /** Of the hypothesis that the two are alike. */
  readonly p?: number;
  /** Problems it takes to tell a difference of this size; absent where there is none. */
  readonly needed?: number;
}

/** Compares two runs problem by problem, at every k both have samples for. */
export function comparePair(
  a: readonly Tally[],
  b: readonly Tally[],
  ks: readonly number[],
): PairAtK[] {
  return ks.map((k) => {
    const pairs = pairsAt(a, b, k);
    const difference = pairedDifference(pairs);
    const p = signFlipTest(pairs);
    const needed = problemsNeeded(pairs);
    return {
      k,
      ...(difference && { difference }),
      ...(p !== undefined && { p }),
      ...(needed !== undefined && { needed }),
    };
  });
}

const pairsAt = (a: readonly Tally[], b: readonly Tally[], k: number): Pair[] =>
  a.map(({ n, c, cluster }, i) => ({
    a: passAtK(n, c, k) ?? NaN,
    b: passAtK(b[i]?.n ?? 0, b[i]?.c ?? 0, k) ?? NaN,
    cluster,
  }));

/** How many problems were solved at least once by both, one and none. */
export interface SolvedTable {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

/** Counts solved problems; tallies must be of equally many samples to be fair. */
export function solvedTable(a: readonly Tally[], b: readonly Tally[]): SolvedTable {
  const counts = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  a.forEach(({ c }, i) => {
    const other = (b[i]?.c ?? 0) > 0;
    if (c > 0) counts[other ? 'both' : 'onlyA']++;
    else counts[other ? 'onlyB' : 'neither']++;
  });
  return counts;
}

/** A problem that the two solve unequally often. */
export interface Disagreement {
  readonly taskId: string;
  readonly a: Tally;
  readonly b: Tally;
  /** Success rate of a minus that of b. */
  readonly gap: number;
}

/** Problems the two disagree on, the largest gap first. */
export function disagreements(a: readonly Tally[], b: readonly Tally[]): Disagreement[] {
  const rate = ({ c, n }: Tally) => (n === 0 ? 0 : c / n);
  return a
    .flatMap((one, i): Disagreement[] => {
      const other = b[i];
      if (other === undefined) return [];
      return [{ taskId: one.taskId, a: one, b: other, gap: rate(one) - rate(other) }];
    })
    .filter(({ gap }) => gap !== 0)
    .sort((x, y) => Math.abs(y.gap) - Math.abs(x.gap));
}
