import type { Interval } from './estimate.ts';
import { studentQuantile } from './student-quantile.ts';
import { scoreInterval, z95 } from './wilson-interval.ts';

/** Everything an interval over problems is made of. */
export interface ProblemSpread {
  readonly value: number;
  /** Undefined for a single group of problems. */
  readonly standardError: number | undefined;
  /** Independent groups of problems; as many as problems where nothing is clustered. */
  readonly groups: number;
  /** No sample passed, or every one did. */
  readonly uniform: boolean;
  readonly overReruns: Interval;
}

/**
 * 95 % interval for "other problems like these".
 *
 * Wilson's interval for value (1-value) / SE^2 effective problems, as Franco et al. 2019 recommend
 * for surveys (J. Survey Statistics and Methodology 7:334; the effective size is Korn and
 * Graubard's, 1998), with Student's t for G-1 degrees of freedom as in R's survey::svyciprop. It
 * tends to value +- 1.96 SE (Miller 2024, arXiv 2411.00640) as problems grow in number, but holds
 * its promise with ten problems and near 0 and 1 too; docs/statistics.md has the measured coverage.
 */
export function intervalOverProblems(spread: ProblemSpread): Interval {
  const { standardError, overReruns } = spread;
  // One group says nothing about others: all that can be told is what a re-run would give.
  if (standardError === undefined) return overReruns;
  const seen = intervalOfSpread(spread, standardError);
  // New problems come with new samples: a chance agreement of few problems must not hide that.
  return {
    low: Math.min(seen.low, overReruns.low),
    high: Math.max(seen.high, overReruns.high),
  };
}

function intervalOfSpread({ value, groups, uniform }: ProblemSpread, error: number): Interval {
  // Nothing varied: Wilson for none, or all, of G, close to the rule of three.
  if (uniform) return scoreInterval(value, groups, z95);
  const scatter = value * (1 - value);
  // All problems agree, perhaps but for rounding: no spread between them to speak of.
  if (scatter === 0 || error === 0) return { low: value, high: value };
  return scoreInterval(value, scatter / error ** 2, studentQuantile(groups - 1));
}
