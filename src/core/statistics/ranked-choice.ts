import { checkTries } from './check-counts.ts';

/** A sample that can be chosen without running its tests. */
export interface Candidate {
  /** What it is chosen by, such as its mean log-probability: the larger, the better. */
  readonly score: number;
  readonly correct: boolean;
}

/**
 * For each k: the chance that the best-scored of k samples, picked blindly from all n, is correct;
 * undefined for k > n. Equal scores are chosen among by lot. RangeError for a score that is NaN.
 *
 * Averages over all C(n, k) subsets in closed form, as pass@k does (Chen et al. 2021 estimate the
 * same in section 3.3 by sampling): the i-th best, counted from 0, is the best of k when the other
 * k-1 come from the n-1-i below it, so it weighs C(n-1-i, k-1) / C(n, k).
 */
export function rankedChoice(
  candidates: readonly Candidate[],
  ks: readonly number[],
): (number | undefined)[] {
  ks.forEach(checkTries);
  const credits = creditByRank(candidates);
  return ks.map((k) => (k > credits.length ? undefined : weighCredits(credits, k)));
}

/** Correctness from the best score down; those that share a score share it in equal parts. */
function creditByRank(candidates: readonly Candidate[]): Float64Array {
  if (candidates.some(({ score }) => Number.isNaN(score)))
    throw new RangeError('a score is NaN, so the samples have no order');
  const ranked = candidates.toSorted((a, b) => (a.score === b.score ? 0 : b.score - a.score));
  const credits = new Float64Array(ranked.length);
  for (let from = 0; from < ranked.length;) {
    let to = from;
    let correct = 0;
    while (to < ranked.length && ranked[to]?.score === ranked[from]?.score)
      correct += ranked[to++]?.correct === true ? 1 : 0;
    credits.fill(correct / (to - from), from, to);
    from = to;
  }
  return credits;
}

function weighCredits(credits: Float64Array, k: number): number {
  const n = credits.length;
  let weight = k / n;
  let sum = 0;
  for (let i = 0; i <= n - k; i++) {
    sum += weight * (credits[i] ?? NaN);
    weight *= (n - k - i) / (n - 1 - i);
  }
  // Weights add up to 1 but for rounding.
  return Math.min(1, sum);
}
