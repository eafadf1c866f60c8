import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problems/problem.ts';
import type { JsonObject } from '../../../src/formats/json/json-object.ts';
import { hashProblems } from '../../../src/formats/hash-problems.ts';
import { humanEvalProblems } from '../../../src/formats/problems/human-eval-problems.ts';
import { mbppProblems } from '../../../src/formats/problems/mbpp-problems.ts';
import { recognise } from '../../../src/formats/recognise.ts';
import { problemRecord } from '../../../src/formats/writers/problem-record.ts';
import { sharedData } from '../../shared-data.ts';
import {
  autoCodeBenchLine,
  humanEvalXLine,
  humanEvalXPythonLine,
  multiPlELine,
} from '../languages-examples.ts';

const where = { file: 'problems.jsonl', line: 1 };
const written = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

test('problemRecord(problem) writes a HumanEval problem that comes back the same', () => {
  const line = {
    task_id: 'HumanEval/0',
    prompt: 'def f():\n',
    entry_point: 'f',
    canonical_solution: '    return 1\n',
    test: 'def check(candidate):\n    pass\n',
  };
  const problem = humanEvalProblems.parse(line, where);
  expect(written(problemRecord(problem))).toEqual(line);
});

test('problemRecord(problem) keeps the weak tests of a HumanEval problem', () => {
  const line = {
    task_id: 'Chains/1-01',
    prompt: 'def f():\n',
    entry_point: 'f',
    canonical_solution: '    return 1\n',
    test: 'def check(candidate):\n    assert candidate() == 1\n',
    weak_test: 'def check(candidate):\n    pass\n',
  };
  const problem = humanEvalProblems.parse(line, where);
  expect(problem.weakTests).toEqual({ kind: 'check', source: line.weak_test });
  expect(written(problemRecord(problem))).toEqual(line);
});

test('humanEvalProblems.parse(record) refuses weak tests that define no check', () => {
  const line = { task_id: 'a', prompt: '', entry_point: 'f', test: 'def check(candidate): pass' };
  expect(() => humanEvalProblems.parse({ ...line, weak_test: 'assert f()' }, where)).toThrow(
    'field "weak_test": must define check(candidate).',
  );
});

test('problemRecord(problem) leaves out the reference solution a problem does not have', () => {
  const line = {
    task_id: 'a',
    prompt: '',
    entry_point: 'f',
    test: 'def check(candidate):\n    pass\n',
  };
  expect(written(problemRecord(humanEvalProblems.parse(line, where)))).toEqual(line);
});

test('problemRecord(problem) writes an MBPP problem that comes back the same', async () => {
  const problem = mbppProblems.parse(
    {
      task_id: 11,
      text: 'Remove the first and last occurrence.',
      code: 'def remove_Occ(s, ch):\r\n  return s',
      test_setup_code: 'import re',
      test_list: ['assert remove_Occ("hello","l") == "heo"'],
    },
    where,
  );
  const again = mbppProblems.parse(written(problemRecord(problem)), where);
  expect(await hashProblems([again])).toBe(await hashProblems([problem]));
});

/** A record in our terms, by the format it is recognised as. */
function read(record: JsonObject): Problem {
  const format = recognise([record], 'f');
  if (format.kind === 'samples') throw new Error('taken for samples');
  return format.parse(record, where);
}

test.each<[string, JsonObject]>([
  ['MultiPL-E', multiPlELine],
  ['MultiPL-E in Python', { ...multiPlELine, language: 'py' }],
  ['MultiPL-E in a language nobody knows', { ...multiPlELine, language: 'zig' }],
  ['MultiPL-E in Go', { ...multiPlELine, language: 'go_test.go' }],
  ['HumanEval-X', humanEvalXLine],
  ['HumanEval-X in C++', { ...humanEvalXLine, task_id: 'CPP/3' }],
  ['HumanEval-X in Python', humanEvalXPythonLine],
  ['AutoCodeBench', autoCodeBenchLine],
  ['AutoCodeBench in PHP', { ...autoCodeBenchLine, language: 'php' }],
  ['AutoCodeBench in Python', { ...autoCodeBenchLine, language: 'python' }],
])('problemRecord(problem) writes a problem of %s that comes back the same', (_, line) => {
  const problem = read(line);
  expect(read(written(problemRecord(problem)))).toEqual(problem);
});

test('problemRecord(problem) writes MultiPL-E’s own names, codes and tests', () => {
  expect(written(problemRecord(read(multiPlELine)))).toEqual({
    name: multiPlELine.name,
    language: 'js',
    prompt: multiPlELine.prompt,
    tests: multiPlELine.tests,
    stop_tokens: multiPlELine.stop_tokens,
    entry_point: 'strlen',
    cluster: 'HumanEval/23',
  });
});

const folder = sharedData('multipl-e');

test.skipIf(folder === undefined)(
  'problemRecord(problem) writes every problem of MultiPL-E’s files so that the set has the same hash',
  async () => {
    for (const name of readdirSync(folder ?? '').filter((file) => file.endsWith('.gz'))) {
      const text = gunzipSync(readFileSync(`${folder ?? ''}/${name}`)).toString();
      const records = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as JsonObject);
      const problems = records.map(read);
      const again = problems.map((problem) => read(written(problemRecord(problem))));
      expect(await hashProblems(again), name).toBe(await hashProblems(problems));
    }
  },
);
