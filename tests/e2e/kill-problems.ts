import type { VerdictKind } from '../../src/core/grading/verdict.ts';
import { jsonLines } from './headless.ts';
import { fileOf } from './problems-page.ts';

const problemCount = 20;
const samplesPerProblem = 50;

/** A few hundredths of a second of work, so that a run can be hit anywhere in it. */
const work = '    for _ in range(400_000):\n        pass\n';

/** What a program of this set does; which one it is follows from problem and index alone. */
const bodies = {
  passed: (offset: number) => `${work}    return x + ${offset}\n`,
  wrong: (offset: number) => `${work}    return x - ${offset + 1}\n`,
  raises: () => `${work}    return x.missing\n`,
  endless: () => '    while True:\n        pass\n',
};

function kindOf(problem: number, index: number): keyof typeof bodies {
  if (problem === problemCount / 2 && index === 0) return 'endless';
  if ((problem * 3 + index) % 7 === 0) return 'raises';
  return (problem + index) % 3 === 0 ? 'wrong' : 'passed';
}

const every = Array.from({ length: problemCount }, (_, problem) =>
  Array.from({ length: samplesPerProblem }, (_, index) => ({
    task_id: `Kill/${problem}`,
    kind: kindOf(problem, index),
    // No two alike: equal programs share one execution.
    completion: `    # attempt ${index}\n${bodies[kindOf(problem, index)](problem)}`,
  })),
).flat();

const count = (...kinds: (keyof typeof bodies)[]) =>
  every.filter(({ kind }) => kinds.includes(kind)).length;

/** How many samples the set has, and how many of them must get each verdict. */
export const killSamples = every.length;
export const killVerdicts = {
  passed: count('passed'),
  failed: count('wrong', 'raises'),
  'timed out': count('endless'),
} satisfies Partial<Record<VerdictKind | 'timed out', number>>;

/** All problems and their samples, one of them an endless loop. */
export const killFiles = [
  fileOf(
    'kill-problems.jsonl',
    jsonLines(
      Array.from({ length: problemCount }, (_, problem) => ({
        task_id: `Kill/${problem}`,
        prompt: `def count_${problem}(x):\n`,
        entry_point: `count_${problem}`,
        canonical_solution: bodies.passed(problem),
        test: `def check(candidate):\n    assert candidate(2) == ${problem + 2}\n`,
      })),
    ),
  ),
  fileOf(
    'kill-samples.jsonl',
    jsonLines(every.map(({ task_id, completion }) => ({ task_id, completion }))),
  ),
] as const;
