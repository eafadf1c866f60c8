import type { VerdictKind } from '../../src/core/grading/verdict.ts';
import { jsonLines } from './headless.ts';
import { fileOf } from './problems-page.ts';

const problemCount = 30;
const samplesPerProblem = 8;
/** What a program of this set may do; which one it is follows from problem and index alone. */
const bodies = {
  passed: (offset: number) => `    return x + ${offset}\n`,
  wrong: (offset: number) => `    return x - ${offset + 1}\n`,
  raises: () => '    return x.missing\n',
  slow: (offset: number) =>
    `    import time\n    end = time.perf_counter() + 1.2\n    while time.perf_counter() < end:\n        pass\n    return x + ${offset}\n`,
};

/** The slow one stands in the middle, so that a run can be caught before its end. */
function bodyOf(problem: number, index: number): keyof typeof bodies {
  if (problem === problemCount / 2 && index === 0) return 'slow';
  if ((problem * 3 + index) % 7 === 0) return 'raises';
  return (problem + index) % 3 === 0 ? 'wrong' : 'passed';
}

const every = Array.from({ length: problemCount }, (_, problem) =>
  Array.from({ length: samplesPerProblem }, (_, index) => ({
    task_id: `Counting/${problem}`,
    kind: bodyOf(problem, index),
    // No two alike: equal programs may share one execution, and a run would be over too soon.
    completion: `    # attempt ${index}\n${bodies[bodyOf(problem, index)](problem)}`,
  })),
).flat();

/** How many samples the set has, and how many of them must get each verdict. */
export const countingSamples = every.length;
export const countingVerdicts = {
  passed: every.filter(({ kind }) => kind === 'passed' || kind === 'slow').length,
  failed: every.filter(({ kind }) => kind === 'wrong' || kind === 'raises').length,
} satisfies Partial<Record<VerdictKind, number>>;

/** A program that takes its time and is right for this problem; each attempt is another text. */
export const slowSample = (problem: number, attempt: number): string =>
  `    # attempt ${attempt}\n${bodies.slow(problem)}`;

/** 30 problems and 8 samples of each, with passes, two kinds of failure and one slow sample. */
export const countingFiles = [
  fileOf(
    'counting-problems.jsonl',
    jsonLines(
      Array.from({ length: problemCount }, (_, problem) => ({
        task_id: `Counting/${problem}`,
        prompt: `def count_${problem}(x):\n    """x and ${problem} more."""\n`,
        entry_point: `count_${problem}`,
        canonical_solution: bodies.passed(problem),
        test: `def check(candidate):\n    assert candidate(2) == ${problem + 2}\n`,
      })),
    ),
  ),
  fileOf(
    'counting-samples.jsonl',
    jsonLines(every.map(({ task_id, completion }) => ({ task_id, completion }))),
  ),
] as const;
