import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { sharedData } from '../shared-data.ts';
import { evaluate, temporary } from './evaluate-command.ts';
import { jsonLines } from './headless.ts';

const task = 'HumanEval_23_strlen';

/** The record of one problem in one language, as MultiPL-E publishes it. */
async function record(code: string): Promise<string> {
  const path = sharedData(`multipl-e/humaneval-${code}.jsonl.gz`);
  test.skip(path === undefined, 'shared data is absent');
  const lines = gunzipSync(await readFile(path ?? '')).toString('utf8');
  return lines.split('\n').find((line) => line.includes(`"${task}"`)) ?? '';
}

test.describe.configure({ timeout: 900_000 });

test('MultiPL-E in three languages: each is judged in its own, and Java in no average', async () => {
  const problems = await Promise.all(['js', 'lua', 'java'].map(record));
  const samples = [
    { task_id: `${task}/javascript`, completion: '  return string.length;\n}' },
    { task_id: `${task}/javascript`, completion: '  return string.length + 1;\n}' },
    { task_id: `${task}/lua`, completion: '  return #string\nend' },
    { task_id: `${task}/java`, completion: '        return string.length();\n    }' },
  ];
  const { summary, results } = await evaluate(
    await temporary('problems.jsonl', problems.join('\n')),
    await temporary('samples.jsonl', jsonLines(samples)),
  );
  expect(results.map(({ passed }) => passed)).toEqual([true, false, true, null]);
  expect(summary['pass@1']).toBe(0.75);
});

test('AutoCodeBench: a sample passes only if both tests pass', async () => {
  const problem = {
    question: 'Write a function `twice(n)` that gives twice a number.',
    canonical_solution: 'function twice(n) { return 2 * n; }',
    demo_test_func: `const assert = require('assert');\nassert.strictEqual(twice(2), 4);`,
    full_test_func: `const assert = require('assert');\nassert.strictEqual(twice(3), 6);`,
    language: 'javascript',
    difficulty: 'easy',
  };
  const samples = ['return 2 * n;', 'return n * n;', 'return n;'].map((body) => ({
    ...problem,
    output: `\`\`\`javascript\nfunction twice(n) { ${body} }\n\`\`\``,
  }));
  const { results } = await evaluate(
    await temporary('problems.jsonl', jsonLines([problem])),
    await temporary('samples.jsonl', jsonLines(samples)),
  );
  expect(results.map(({ passed }) => passed)).toEqual([true, false, false]);
});
