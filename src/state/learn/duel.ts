import { pairedDifference, type Difference } from '../../core/statistics/paired-difference.ts';
import { problemsNeeded } from '../../core/statistics/problems-needed.ts';
import type { Tally } from '../../core/statistics/tally.ts';
import { unpairedDifference } from '../../core/statistics/unpaired-difference.ts';
import { estimateMean } from '../../core/statistics/estimate-mean.ts';
import type { Estimate } from '../../core/statistics/estimate.ts';

/** Two models on the same problems. */
export interface Duel {
  /** c/n of each problem by either, in the order of the problems. */
  readonly pairs: readonly DuelPair[];
  /** pass@1 of either over problems, as if it stood alone. */
  readonly a: Estimate;
  readonly b: Estimate;
  /** a − b, problem by problem. */
  readonly paired: Difference;
  /** a − b, from the two means alone. */
  readonly apart: Difference;
  /** Problems that a study needs to tell such a difference from none, compared problem by problem. */
  readonly needed: number | undefined;
  /** The same for models compared by their means. */
  readonly neededApart: number | undefined;
}

/** One problem of a duel. */
export interface DuelPair {
  readonly taskId: string;
  readonly a: number;
  readonly b: number;
}

/** Compares two models over the problems that both have samples of; undefined for fewer than two. */
export function duelOf(a: readonly Tally[], b: readonly Tally[]): Duel | undefined {
  const others = new Map(b.map((tally) => [tally.taskId, tally]));
  const pairs = a.flatMap((one): DuelPair[] => {
    const other = others.get(one.taskId);
    if (!other || one.n === 0 || other.n === 0) return [];
    return [{ taskId: one.taskId, a: one.c / one.n, b: other.c / other.n }];
  });
  const paired = pairedDifference(pairs);
  const apart = unpairedDifference(pairs);
  const of = (side: 'a' | 'b') => estimateMean(pairs.map((pair) => ({ value: pair[side] })));
  const [alone, other] = [of('a'), of('b')];
  if (!paired || !apart || !alone || !other) return undefined;
  const neededApart = problemsNeeded(pairs, 'apart');
  return { pairs, a: alone, b: other, paired, apart, needed: problemsNeeded(pairs), neededApart };
}
