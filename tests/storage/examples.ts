import type { Run } from '../../src/core/grading/run.ts';
import type { Sample } from '../../src/core/grading/sample.ts';
import type { Outcome, Verdict } from '../../src/core/grading/verdict.ts';
import type { PracticeEntry } from '../../src/core/practice/practice-entry.ts';
import type { Problem, ProblemSet } from '../../src/core/problems/problem.ts';
import type { GradedSample } from '../../src/evaluate/run-store.ts';

export const problem = (taskId: string): Problem => ({
  taskId,
  prompt: `def f():\n    """${taskId}"""\n`,
  promptKind: 'code',
  entryPoint: 'f',
  canonicalSolution: '    return 1\n',
  tests: { kind: 'check', source: 'def check(candidate):\n    assert candidate() == 1\n' },
});

/** Problems in an order that is not the order of their keys: /10 comes before /2 there. */
export const problems = (count: number): Problem[] =>
  Array.from({ length: count }, (_, i) => problem(`HumanEval/${i}`));

export const problemSet = (
  id: string,
  size: number,
  change: Partial<ProblemSet> = {},
): ProblemSet => ({
  id,
  name: `Set ${id}`,
  origin: { kind: 'imported', fileName: 'HumanEval.jsonl.gz', format: 'human-eval' },
  size,
  createdAt: '2026-08-01T10:00:00.000Z',
  ...change,
});

export const run = (id: string, problemSetId: string, change: Partial<Run> = {}): Run => ({
  id,
  name: `Run ${id}`,
  createdAt: '2026-08-02T10:00:00.000Z',
  problemSetId,
  source: { engine: 'replay', label: 'samples.jsonl' },
  plan: { 'HumanEval/0': 2 },
  limits: { timeMs: 3000, memoryMiB: 512, outputChars: 10_000 },
  ...change,
});

export const sample = (
  runId: string,
  taskId: string,
  index: number,
  change: Partial<Sample> = {},
): Sample => ({
  runId,
  taskId,
  index,
  completion: { text: `    return ${index}\n`, form: 'completion' },
  ...change,
});

export const samples = (runId: string, tasks: number, each: number): Sample[] =>
  Array.from({ length: tasks * each }, (_, i) =>
    sample(runId, `HumanEval/${Math.floor(i / each)}`, i % each, { position: i }),
  );

const outcomes: readonly Outcome[] = [
  { kind: 'passed' },
  { kind: 'failed', error: { type: 'AssertionError', message: '', traceback: 'Traceback ...' } },
  { kind: 'timed-out', limitMs: 3000 },
  { kind: 'crashed', cause: 'memory', message: 'MemoryError' },
  { kind: 'no-code' },
  { kind: 'unsupported', needs: 'numpy' },
  { kind: 'runner-error', message: 'the frame did not answer' },
];

export const verdict = (kind: Outcome['kind']): Verdict => {
  const outcome = outcomes.find((candidate) => candidate.kind === kind);
  if (!outcome) throw new RangeError(kind);
  return { ...outcome, judgedBy: 'nonce', durationMs: 12.5 };
};

export const graded = (
  { runId, taskId, index }: Sample,
  kind: Outcome['kind'] = 'passed',
): GradedSample => ({ runId, taskId, index, verdict: verdict(kind) });

/** One entry of every kind about one problem: foretold, failed, a hint, solved, compared. */
export function practiceBook(setId: string, taskId: string): PracticeEntry[] {
  const mark = (n: number) => ({ id: `p${n}`, setId, taskId, at: `2026-08-02T10:0${n}:00.000Z` });
  const opponent = { model: 'pico-medium@1', label: 'Pico medium', temperature: 0.8 };
  const program = 'def f():\n    return 1\n';
  return [
    { ...mark(1), kind: 'prediction', opponent, guess: 12, of: 20 },
    { ...mark(2), kind: 'attempt', program: 'def f(): pass', verdict: verdict('failed'), hints: 0 },
    { ...mark(3), kind: 'hint', step: 1 },
    { ...mark(4), kind: 'attempt', program, verdict: verdict('passed'), hints: 1 },
    { ...mark(5), kind: 'reveal', opponent, n: 20, c: 9, from: 'run', runName: 'Run r' },
  ];
}

/** All items of an async iterable. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
