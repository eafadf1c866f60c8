import { passAtK } from '../../../../core/statistics/pass-at-k.ts';

/** What the j-th of several draws without replacement adds to pass@j. */
export interface GainBar {
  /** From 1. */
  readonly tries: number;
  /** Share of draws that an earlier try has solved. */
  readonly before: number;
  /** Share that this try is the first to solve. */
  readonly gain: number;
}

/** One bar for each of k tries at n samples of which c are right; k is n at most. */
export const gainBars = (n: number, c: number, k: number): GainBar[] =>
  Array.from({ length: Math.min(k, n) }, (_, i) => {
    const before = i === 0 ? 0 : (passAtK(n, c, i) ?? 1);
    return { tries: i + 1, before, gain: (passAtK(n, c, i + 1) ?? 1) - before };
  });
