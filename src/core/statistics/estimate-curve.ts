import { checkTries } from './check-counts.ts';
import type { Interval } from './estimate.ts';
import { mean } from './mean.ts';
import { estimators, type Metric } from './metric.ts';
import { intervalOverProblems } from './problem-interval.ts';
import {
  intervalOfOneProblem,
  intervalOverReruns,
  rateIntervalOverReruns,
  standardErrorOverReruns,
} from './rerun-interval.ts';
import { estimatesByCount, rerunVariance } from './rerun-variance.ts';
import { standardErrorOverProblems } from './standard-error.ts';
import { groupTallies, type DistinctTally, type TallyGroups } from './tally-groups.ts';
import type { Tally } from './tally.ts';

/** A benchmark's pass@k or pass^k for one k, with both of its 95 % intervals. */
export interface CurvePoint {
  readonly k: number;
  /** Mean of the unbiased estimates over problems. */
  readonly value: number;
  /** Clustered standard error over problems; undefined for a single group of problems. */
  readonly standardError: number | undefined;
  /** Where the value would be for other problems like these. */
  readonly overProblems: Interval;
  /** Where the value would be for the same problems with new samples. */
  readonly overReruns: Interval;
}

/**
 * One point per k of `ks`, in that order; undefined where a problem has fewer than k samples, and
 * everywhere without problems. RangeError where n, c or k is not a count.
 */
export function estimateCurve(
  tallies: readonly Tally[],
  ks: readonly number[],
  metric: Metric = 'pass@k',
): (CurvePoint | undefined)[] {
  ks.forEach(checkTries);
  const grouped = groupTallies(tallies);
  return ks.map((k) => (k > grouped.minN ? undefined : pointAt(grouped, k, metric)));
}

function pointAt(grouped: TallyGroups, k: number, metric: Metric): CurvePoint | undefined {
  const values = perProblem(grouped, ({ n, c }) => estimators[metric](n, c, k) ?? NaN);
  const value = mean(values);
  if (value === undefined) return undefined;
  const { groupOf, groups, uniform } = grouped;
  const standardError = standardErrorOverProblems(values, value, groupOf, groups);
  const overReruns = rerunIntervalAt(grouped, k, value, metric);
  const spread = { value, standardError, groups, uniform, overReruns };
  return { k, value, standardError, overProblems: intervalOverProblems(spread), overReruns };
}

function rerunIntervalAt(grouped: TallyGroups, k: number, value: number, metric: Metric): Interval {
  const [first] = grouped.distinct;
  if (first && grouped.tallyOf.length === 1) return intervalOfOneProblem(first, k, value, metric);
  const standardError = standardErrorOverReruns(rerunVariancesAt(grouped, k, metric));
  if (k > 1) return intervalOverReruns(value, standardError);
  const expected = mean(perProblem(grouped, ({ rerun }) => rerun.p)) ?? NaN;
  return rateIntervalOverReruns(value, standardError, expected);
}

function rerunVariancesAt(grouped: TallyGroups, k: number, metric: Metric): number[] {
  const tables = new Map<number, Float64Array>();
  return perProblem(grouped, ({ n, rerun }) => {
    const table = tables.get(n) ?? estimatesByCount(metric, n, k);
    tables.set(n, table);
    return rerunVariance(rerun, table, k, metric);
  });
}

/** One number per problem, worked out once for those with the same tally. */
function perProblem({ distinct, tallyOf }: TallyGroups, work: (tally: DistinctTally) => number) {
  const results = distinct.map(work);
  return tallyOf.map((place) => results[place] ?? NaN);
}
