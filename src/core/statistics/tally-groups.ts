import { binomialWeights, type Weights } from './binomial-weights.ts';
import { checkCounts } from './check-counts.ts';
import { indexBy } from './index-by.ts';
import { mean } from './mean.ts';
import { groupProblems } from './problem-groups.ts';
import type { Tally } from './tally.ts';

/** One (n, c) that occurs, however many problems share it. */
export interface DistinctTally {
  readonly n: number;
  readonly c: number;
  /** What c would be in a re-run, by our best guess of the problem's success rate. */
  readonly rerun: Weights;
}

/** Tallies arranged so that every sum over k does each piece of work once. */
export interface TallyGroups {
  readonly distinct: readonly DistinctTally[];
  /** Per problem: its place in `distinct`. */
  readonly tallyOf: readonly number[];
  /** Per problem: which independent group it belongs to, 0 ... groups-1. */
  readonly groupOf: readonly number[];
  readonly groups: number;
  /** Smallest n: pass@k is defined up to here. 0 when there are no problems. */
  readonly minN: number;
  /** No sample passed, or every one did: nothing was seen to vary. */
  readonly uniform: boolean;
}

/** Arranges tallies; a RangeError where n and c are not counts. */
export function groupTallies(tallies: readonly Tally[]): TallyGroups {
  for (const { n, c } of tallies) checkCounts(n, c);
  const pooled = pooledRate(tallies);
  const kinds = indexBy(tallies, ({ n, c }) => `${n} ${c}`);
  const { groupOf, groups } = groupProblems(tallies);
  return {
    distinct: kinds.firsts.map(({ n, c }) => ({ n, c, rerun: rerunCounts(n, c, pooled) })),
    tallyOf: kinds.places,
    groupOf,
    groups,
    minN: tallies.reduce((least, { n }) => Math.min(least, n), tallies.length && Infinity),
    uniform: tallies.every(({ c }) => c === 0) || tallies.every(({ n, c }) => c === n),
  };
}

/**
 * Binomial counts at the posterior mean (c + 1/2) / (n + 1) under Jeffreys' prior, never 0 or 1, so
 * that 0 of 5 is not taken for "never". A single sample tells nothing about its own problem's
 * noise; then the pooled rate stands in, which can only overstate it, for p(1-p) is concave.
 */
function rerunCounts(n: number, c: number, pooled: number): Weights {
  return binomialWeights(n, n === 1 ? pooled : (c + 0.5) / (n + 1));
}

function pooledRate(tallies: readonly Tally[]): number {
  const rates = tallies.filter(({ n }) => n > 0).map(({ n, c }) => c / n);
  return ((mean(rates) ?? 0) * rates.length + 0.5) / (rates.length + 1);
}
