import type { Interval } from './estimate.ts';
import type { Metric } from './metric.ts';
import { scoreInterval, wilsonInterval, z95 } from './wilson-interval.ts';

/** Standard error of a mean over M problems under re-runs: sqrt(sum of their variances) / M. */
export const standardErrorOverReruns = (variances: readonly number[]): number =>
  Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0)) / variances.length;

/** 95 % interval for "the same problems, new samples": value +- 1.96 SE, kept within [0, 1]. */
export function intervalOverReruns(value: number, standardError: number): Interval {
  const margin = z95 * standardError;
  return { low: Math.max(0, value - margin), high: Math.min(1, value + margin) };
}

/**
 * The same for k = 1, where the value is a plain success rate: Wilson's interval for as many
 * independent samples as would have this noise, m (1-m) / SE^2 with m the expected rate. Better
 * than the normal one near 0 and 1, and for one problem it is Wilson's interval of c in n.
 */
export function rateIntervalOverReruns(
  value: number,
  standardError: number,
  expected: number,
): Interval {
  return scoreInterval(value, (expected * (1 - expected)) / standardError ** 2, z95);
}

/**
 * The same for one problem and any k: the ends of Wilson's interval for its success rate p, carried
 * over by 1 - (1-p)^k or p^k. These rise with p, so the 95 % carry over too; then widened, if need
 * be, to hold the unbiased value.
 */
export function intervalOfOneProblem(
  { n, c }: { readonly n: number; readonly c: number },
  k: number,
  value: number,
  metric: Metric,
): Interval {
  const rate = wilsonInterval(c, n);
  const carry = (p: number) => (metric === 'pass@k' ? 1 - (1 - p) ** k : p ** k);
  return { low: Math.min(value, carry(rate.low)), high: Math.max(value, carry(rate.high)) };
}
