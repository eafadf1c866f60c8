import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/core/problems/problem.ts';
import { importFile } from '../../src/exchange/import-file.ts';
import type { ImportOutcome } from '../../src/exchange/import-port.ts';
import { sharedData } from '../shared-data.ts';
import { MemoryStore } from './memory-store.ts';

const humanEval = sharedData('HumanEval.jsonl.gz');
const gpt4 = sharedData('humaneval-gpt4-solutions.jsonl.gz');
const mbpp = sharedData('mbpp.jsonl.gz');
const exampleProblem = sharedData('human-eval-example-problem.jsonl');
const exampleSamples = sharedData('human-eval-example-samples.jsonl');
const multiplE = sharedData('multipl-e/humaneval-lua.jsonl.gz');

const store = new MemoryStore();
async function add(path: string | undefined): Promise<ImportOutcome> {
  if (path === undefined) throw new Error('not skipped');
  const source = { kind: 'file', file: await openAsBlob(path), name: path } as const;
  return importFile({ source }, { store, runId: path });
}
const problemsOf = (outcome: ImportOutcome): readonly Problem[] =>
  (outcome.kind === 'problems' && store.problems.get(outcome.set.id)) || [];

describe.skipIf(!humanEval || !gpt4)('importFile(HumanEval)', () => {
  let outcome: ImportOutcome;
  beforeAll(async () => {
    outcome = await add(humanEval);
  });

  test('has 164 problems under the name people know', () => {
    expect(outcome).toMatchObject({
      formatId: 'human-eval-problems',
      set: { name: 'HumanEval', size: 164 },
    });
    const problems = problemsOf(outcome);
    expect(problems.map(({ taskId }) => taskId)).toEqual(
      Array.from({ length: 164 }, (_, i) => `HumanEval/${i}`),
    );
    expect(problems.every(({ canonicalSolution }) => canonicalSolution)).toBe(true);
  });

  test('takes GPT-4’s 164 solutions, keeping the verdict CPython gave as an extra field', async () => {
    expect(await add(gpt4)).toMatchObject({
      kind: 'samples',
      formatId: 'eval-plus-samples',
      lines: 164,
      skipped: { lines: 0 },
    });
    const verdicts = store.samples.map(({ extra }) => extra?.['native_verdict']);
    expect(verdicts.filter((verdict) => verdict === 'passed')).toHaveLength(140);
    expect(store.samples.every(({ fieldOrder }) => fieldOrder === undefined)).toBe(true);
  });
});

test.skipIf(!mbpp)(
  'importFile(MBPP) has 974 problems, each with the name of its function',
  async () => {
    const outcome = await add(mbpp);
    expect(outcome).toMatchObject({ formatId: 'mbpp', set: { name: 'mbpp', size: 974 } });
    const problems = problemsOf(outcome);
    expect(problems[0]).toMatchObject({ taskId: 'MBPP/1', entryPoint: 'min_cost' });
    expect(problems.filter(({ canonicalSolution }) => canonicalSolution?.includes('\r'))).toEqual(
      [],
    );
    const nameless = problems.filter(({ entryPoint }) => entryPoint === undefined);
    expect(nameless.map(({ taskId }) => taskId)).toEqual([]);
  },
);

test.skipIf(!exampleProblem || !exampleSamples)(
  'importFile(example of human-eval) has 1 problem and its 6 samples',
  async () => {
    expect(await add(exampleProblem)).toMatchObject({ kind: 'problems', set: { size: 1 } });
    expect(await add(exampleSamples)).toMatchObject({
      kind: 'samples',
      formatId: 'human-eval-samples',
      run: { plan: { 'test/0': 6 } },
    });
  },
);

test.skipIf(!multiplE)('importFile(MultiPL-E) has the 161 problems of its language', async () => {
  const outcome = await add(multiplE);
  expect(outcome).toMatchObject({
    kind: 'problems',
    formatId: 'multipl-e-problems',
    set: { name: 'humaneval-lua', size: 161 },
  });
  expect(new Set(problemsOf(outcome).map(({ language }) => language))).toEqual(new Set(['lua']));
});
