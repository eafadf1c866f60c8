import { percentileInterval, resampleProblems, weightedSum } from './bootstrap.ts';
import type { Estimate } from './estimate.ts';
import { pairedDifference, type Difference } from './paired-difference.ts';
import { passAtK } from './pass-at-k.ts';
import { groupProblems } from './problem-groups.ts';
import type { Tally } from './tally.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** One problem whose samples were judged twice; both lists are in the order of the samples. */
export interface JudgedTwice {
  readonly taskId: string;
  readonly cluster?: string | undefined;
  /** Per sample that counts into n both times: passed by the weak tests, passed by all tests. */
  readonly samples: readonly { readonly weak: boolean; readonly strong: boolean }[];
}

/** How samples fared under weak and under all tests. */
export interface TestComparison {
  /** Passed by both. */
  readonly right: number;
  /** Passed by the weak tests only: wrong programs that they let through. */
  readonly falsePasses: number;
  /** Passed by all tests but not by the weak ones, as a time limit can bring about. */
  readonly strongOnly: number;
  readonly wrong: number;
  /** Problems with at least one false pass, most of them first. */
  readonly fooled: readonly { readonly taskId: string; readonly falsePasses: number }[];
  readonly weak: readonly Tally[];
  readonly strong: readonly Tally[];
}

/**
 * Counts what weak tests let through, as EvalPlus does by adding tests (Liu et al. 2023,
 * arXiv 2305.01210).
 */
export function compareTests(problems: readonly JudgedTwice[]): TestComparison {
  const counts = { right: 0, falsePasses: 0, strongOnly: 0, wrong: 0 };
  const fooled: { taskId: string; falsePasses: number }[] = [];
  for (const { taskId, samples } of problems) {
    const before = counts.falsePasses;
    for (const sample of samples) counts[kindOf(sample)]++;
    const falsePasses = counts.falsePasses - before;
    if (falsePasses > 0) fooled.push({ taskId, falsePasses });
  }
  return {
    ...counts,
    fooled: fooled.sort((a, b) => b.falsePasses - a.falsePasses),
    weak: problems.map((problem) => tallyBy(problem, 'weak')),
    strong: problems.map((problem) => tallyBy(problem, 'strong')),
  };
}

/**
 * The share of false passes among all samples that pass the weak tests, with a bootstrap interval
 * over problems; undefined where none passes or there are fewer than two independent groups.
 */
export function falsePassShare(problems: readonly JudgedTwice[]): Estimate | undefined {
  const passing = problems.filter(({ samples }) => samples.some(({ weak }) => weak));
  const grouped = groupProblems(passing);
  if (grouped.groups < 2) return undefined;
  const passed = passing.map(({ samples }) => samples.filter(({ weak }) => weak).length);
  const wrong = passing.map(
    ({ samples }) => samples.filter(({ weak, strong }) => weak && !strong).length,
  );
  const once = new Float64Array(passing.length).fill(1);
  const share = (weights: Float64Array) =>
    weightedSum(wrong, weights) / weightedSum(passed, weights);
  const value = share(once);
  // Nothing varied: a problem that differs may still be as rare as Wilson allows for 0 or G of G.
  if (value === 0 || value === 1)
    return { value, ...wilsonInterval(value * grouped.groups, grouped.groups) };
  return { value, ...percentileInterval(Array.from(resampleProblems(grouped), share)) };
}

/** How much better pass@k looks under weak tests; undefined for k > n or fewer than two groups. */
export function inflation(
  { weak, strong }: Pick<TestComparison, 'weak' | 'strong'>,
  k: number,
): Difference | undefined {
  const pairs = weak.map(({ n, c, cluster }, i) => ({
    a: passAtK(n, c, k) ?? NaN,
    b: passAtK(n, strong[i]?.c ?? NaN, k) ?? NaN,
    cluster,
  }));
  return pairs.some(({ a }) => Number.isNaN(a)) ? undefined : pairedDifference(pairs);
}

function kindOf({ weak, strong }: JudgedTwice['samples'][number]) {
  if (weak) return strong ? 'right' : 'falsePasses';
  return strong ? 'strongOnly' : 'wrong';
}

function tallyBy({ taskId, cluster, samples }: JudgedTwice, by: 'weak' | 'strong'): Tally {
  const c = samples.filter((sample) => sample[by]).length;
  return { taskId, n: samples.length, c, ...(cluster !== undefined && { cluster }) };
}
