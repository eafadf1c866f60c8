import type { DrawnBenchmarks } from './drawn-benchmarks.ts';
import type { Estimate } from './estimate.ts';
import { mean } from './mean.ts';
import { intervalOverProblems } from './problem-interval.ts';
import { rateIntervalOverReruns, standardErrorOverReruns } from './rerun-interval.ts';
import { standardErrorOverProblems } from './standard-error.ts';

/** What the interval of a benchmark is made for: other problems, other families of them, a re-run. */
export type BenchmarkInterval = 'problems' | 'families' | 'reruns';

/** How much of the drawn benchmarks is looked at. */
export interface BenchmarkSize {
  readonly problems: number;
  readonly samples: number;
}

/** pass@1 of one drawn benchmark with its 95 % interval, and whether that holds the truth. */
export interface BenchmarkScore extends Estimate {
  readonly holds: boolean;
}

/** Scores every drawn benchmark, cut to a size, by the formulas of the playground itself. */
export function scoreBenchmarks(
  drawn: DrawnBenchmarks,
  size: BenchmarkSize,
  interval: BenchmarkInterval,
): BenchmarkScore[] {
  const truth = benchmarkTruth(drawn, size.problems);
  const family = interval === 'families' ? drawn.plan.family : 1;
  const groupOf = Array.from({ length: size.problems }, (_, i) => Math.floor(i / family));
  return Array.from({ length: drawn.plan.benchmarks }, (_, benchmark) => {
    const values = valuesOf(drawn, size, benchmark);
    const score = estimate(values, size.samples, groupOf, interval);
    return { ...score, holds: score.low <= truth && truth <= score.high };
  });
}

/** What the benchmarks measure: the mean chance of all problems there are, or of those that stay. */
export function benchmarkTruth({ plan, chances }: DrawnBenchmarks, problems: number): number {
  if (!plan.sameProblems) return 0.5;
  return chances.subarray(0, problems).reduce((sum, chance) => sum + chance, 0) / problems;
}

function valuesOf(drawn: DrawnBenchmarks, size: BenchmarkSize, benchmark: number): number[] {
  const counts = drawn.countsAt(size.samples);
  const from = benchmark * drawn.plan.problems;
  return Array.from(counts.subarray(from, from + size.problems), (c) => c / size.samples);
}

function estimate(
  values: readonly number[],
  n: number,
  groupOf: readonly number[],
  interval: BenchmarkInterval,
): Estimate {
  const value = mean(values) ?? NaN;
  const overReruns = rerunInterval(values, value, n);
  if (interval === 'reruns') return { value, ...overReruns };
  const groups = (groupOf.at(-1) ?? NaN) + 1;
  const standardError = standardErrorOverProblems(values, value, groupOf, groups);
  const uniform = value === 0 || value === 1;
  return {
    value,
    ...intervalOverProblems({ value, standardError, groups, uniform, overReruns }),
  };
}

/** As `estimateCurve` does at k = 1, where the variance of a re-run is p (1 - p) / n. */
function rerunInterval(values: readonly number[], value: number, n: number) {
  const pooled = (value * values.length + 0.5) / (values.length + 1);
  const chances = values.map((rate) => (n === 1 ? pooled : (rate * n + 0.5) / (n + 1)));
  const error = standardErrorOverReruns(chances.map((p) => (p * (1 - p)) / n));
  return rateIntervalOverReruns(value, error, mean(chances) ?? NaN);
}
