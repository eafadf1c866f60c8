import { expect, test } from 'vitest';
import { hashProblems } from '../../../src/formats/hash-problems.ts';
import { humanEvalProblems } from '../../../src/formats/problems/human-eval-problems.ts';
import { mbppProblems } from '../../../src/formats/problems/mbpp-problems.ts';
import { problemRecord } from '../../../src/formats/writers/problem-record.ts';

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
