import type { Run } from '../../src/core/grading/run.ts';
import type { Sample } from '../../src/core/grading/sample.ts';
import type { Outcome, Verdict } from '../../src/core/grading/verdict.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { problem, problemSet, run } from '../storage/examples.ts';

/** What a run for a report is made of; a sample without an outcome is not graded. */
export interface ReportExample {
  readonly problems: readonly Problem[];
  readonly n: number;
  readonly outcomeOf: (problem: number, index: number) => Outcome | undefined;
  readonly textOf?: (problem: number, index: number) => string;
  readonly change?: Partial<Run>;
}

/** Stores a run called `r1` as import and grading would have. */
export async function storeRun(db: Database, example: ReportExample): Promise<void> {
  const { problems, n, outcomeOf, textOf = () => '    return 1\n', change } = example;
  await putProblemSet(db, problemSet('s1', problems.length), problems);
  const plan = Object.fromEntries(problems.map(({ taskId }) => [taskId, n]));
  await putRun(db, run('r1', 's1', { plan, runtime: 'Pyodide 314.0.7', ...change }));
  for (const [place, { taskId }] of problems.entries()) {
    const samples = Array.from({ length: n }, (_, index): Sample => {
      const completion = { text: textOf(place, index), form: 'completion' } as const;
      return { runId: 'r1', taskId, index, completion, position: place * n + index };
    });
    await addSamples(db, samples);
    const graded = samples.flatMap(({ runId, index }) => {
      const outcome = outcomeOf(place, index);
      return outcome ? [{ runId, taskId, index, verdict: judged(outcome, index) }] : [];
    });
    await createRunStore(db).putVerdicts(graded);
  }
}

const judged = (outcome: Outcome, index: number): Verdict => ({
  ...outcome,
  judgedBy: 'nonce',
  durationMs: 10 + index,
});

export const failed: Outcome = {
  kind: 'failed',
  error: {
    type: 'AssertionError',
    message: 'f() is not 2',
    line: 3,
    traceback: 'Traceback (most recent call last):\n  File "sample.py", line 3, in f',
    assertion: 'assert candidate() == 1',
  },
};

/** One outcome per kind, in the order of `verdictKinds`. */
export const outcomes: readonly Outcome[] = [
  { kind: 'passed' },
  failed,
  { kind: 'timed-out', limitMs: 3000 },
  { kind: 'crashed', cause: 'memory', message: 'MemoryError' },
  { kind: 'no-code' },
  { kind: 'unsupported', needs: 'numpy' },
  { kind: 'runner-error', message: 'the frame did not answer' },
];

/** Every kind of verdict, the harder the problem the fewer passed; the same on every call. */
export function mixed(place: number, index: number): Outcome {
  const roll = hash(place * 1009 + index);
  const passes = hash(place) ** 1.5;
  if (roll < passes) return outcomes[0] ?? failed;
  const kind = Math.floor(hash(index * 31 + place) * 60);
  return outcomes[kind < outcomes.length ? kind : 1] ?? failed;
}

/** A number in [0, 1) that looks drawn by chance. */
const hash = (seed: number): number => Math.abs(Math.sin(seed * 12.9898 + 4.1) * 43_758.5453) % 1;

export const manyProblems = (count: number): Problem[] =>
  Array.from({ length: count }, (_, i) => problem(`HumanEval/${i}`));
