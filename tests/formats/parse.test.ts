import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/formats/json/json-object.ts';
import { recognise } from '../../src/formats/recognise.ts';
import { formatById, formats } from '../../src/formats/registry.ts';

const humanEval = {
  task_id: 'test/0',
  prompt: 'def return1():\n',
  canonical_solution: '    return 1',
  test: 'def check(candidate):\n    assert candidate() == 1',
  entry_point: 'return1',
};
const mbpp = {
  text: 'Write a function to double.',
  code: 'import math\r\ndef double(n):\r\n  return 2 * n',
  task_id: 11,
  test_setup_code: '',
  test_list: ['assert double(1) == 2', 'assert double(2) == 4'],
  challenge_test_list: ['assert double(3) == 6'],
};
const sanitized = {
  source_file: 'Benchmark Questions Verification V2.ipynb',
  task_id: 11,
  prompt: 'Write a python function to double.',
  code: 'def double(n):\n  return 2 * n',
  test_imports: ['import math', 'import sys'],
  test_list: ['assert math.isclose(double(1), 2)'],
};
const parse = (id: string, record: JsonObject) => formatById(id).parse(record, { file: 'f' });

describe('recognise(records)', () => {
  test.each([
    ['human-eval-problems', humanEval],
    ['mbpp', mbpp],
    ['mbpp-sanitized', sanitized],
    ['human-eval-samples', { task_id: 'a', completion: '' }],
    ['eval-plus-samples', { task_id: 'a', solution: '' }],
    ['eval-plus-samples', { task_id: 'a', solution: '', completion: '' }],
    ['human-eval-results', { task_id: 'a', completion: '', result: 'passed', passed: true }],
    ['human-eval-results', { task_id: 'a', solution: '', result: 'passed', passed: true }],
  ])('finds %s', (id, record) => {
    expect(recognise([record], 'f').id).toBe(id);
  });

  test('goes by most of the records, not by the first', () => {
    const sample = { task_id: 'a', completion: '' };
    const broken = { task_id: 'a', solution: '' };
    expect(recognise([broken, sample, sample, sample], 'f').id).toBe('human-eval-samples');
  });

  test.each([
    [{ task_id: 'HumanEval/0', prompt: '', base_input: [], plus_input: [] }, 'EvalPlus problems'],
    [{ question_content: '', public_test_cases: '[]' }, 'LiveCodeBench problems'],
    [{ date: '', hash: '', eval: {} }, 'EvalPlus results (choose the samples'],
  ])('names what cannot be imported yet: %j', (record, what) => {
    expect(() => recognise([record], 'f')).toThrow(`f: looks like ${what}`);
  });

  test('says what was found and what is needed otherwise', () => {
    expect(() => recognise([{ id: 1, code: '' }], 'f')).toThrow(
      /^f: is in no known format\. Found id, code; needed: task_id, prompt, .+ \(samples\)\.$/,
    );
    expect(() => recognise([{}], 'f')).toThrow('The first record has no fields');
  });
});

describe('format.parse(record)', () => {
  test('reads a HumanEval problem', () => {
    expect(parse('human-eval-problems', humanEval)).toEqual({
      taskId: 'test/0',
      prompt: 'def return1():\n',
      promptKind: 'code',
      entryPoint: 'return1',
      canonicalSolution: '    return 1',
      tests: { kind: 'check', source: humanEval.test },
    });
  });

  test('reads an MBPP problem: numbered id, no carriage returns, entry point, no challenge', () => {
    expect(parse('mbpp', mbpp)).toEqual({
      taskId: 'MBPP/11',
      prompt: 'Write a function to double.',
      promptKind: 'text',
      entryPoint: 'double',
      canonicalSolution: 'import math\ndef double(n):\n  return 2 * n',
      tests: { kind: 'asserts', setup: '', asserts: mbpp.test_list },
    });
  });

  test('reads a sanitized MBPP problem: imports become the setup', () => {
    const problem = parse('mbpp-sanitized', sanitized);
    expect(problem).toMatchObject({
      taskId: 'MBPP/11',
      prompt: sanitized.prompt,
      entryPoint: 'double',
      tests: { setup: 'import math\nimport sys', asserts: sanitized.test_list },
    });
  });

  test('keeps unknown fields of a sample, and their order where it is unusual', () => {
    expect(parse('human-eval-samples', { task_id: 'a', completion: 'x', model: 'm' })).toEqual([
      {
        taskId: 'a',
        completion: { text: 'x', form: 'completion' },
        extra: { model: 'm' },
      },
    ]);
    expect(parse('eval-plus-samples', { model: 'm', solution: 'x', task_id: 11 })).toEqual([
      {
        taskId: '11',
        completion: { text: 'x', form: 'solution' },
        extra: { model: 'm', task_id: 11 },
        fieldOrder: ['model', 'solution', 'task_id'],
      },
    ]);
  });

  test('takes a completion where an EvalPlus line has no solution, as EvalPlus does', () => {
    expect(parse('eval-plus-samples', { task_id: 'a', completion: 'x' })).toMatchObject([
      { completion: { text: 'x', form: 'completion' } },
    ]);
  });

  test('drops the verdict of a results line, since it is graded anew', () => {
    const line = { task_id: 'a', completion: 'x', seed: 1, result: 'passed', passed: true };
    expect(parse('human-eval-results', line)).toEqual([
      {
        taskId: 'a',
        completion: { text: 'x', form: 'completion' },
        extra: { seed: 1 },
      },
    ]);
  });

  const without = (record: JsonObject, field: string) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
  test.each<[string, JsonObject, string]>([
    ['human-eval-problems', without(humanEval, 'prompt'), 'field "prompt": is missing.'],
    [
      'human-eval-problems',
      { ...humanEval, task_id: 7 },
      'field "task_id": must be text, found the number 7.',
    ],
    ['human-eval-problems', { ...humanEval, task_id: '' }, 'field "task_id": must not be empty.'],
    [
      'human-eval-problems',
      { ...humanEval, test: 'assert True' },
      'field "test": must define check(candidate).',
    ],
    [
      'human-eval-problems',
      { ...humanEval, canonical_solution: null },
      'field "canonical_solution": must be text, found null.',
    ],
    ['mbpp', { ...mbpp, task_id: 1.5 }, 'field "task_id": must be a whole number.'],
    ['mbpp', { ...mbpp, task_id: 'eleven' }, 'field "task_id": must be a whole number.'],
    ['mbpp', { ...mbpp, task_id: null }, 'field "task_id": must be a number or text, found null.'],
    ['mbpp', { ...mbpp, test_list: [] }, 'field "test_list": must have at least one assert.'],
    ['mbpp', { ...mbpp, test_list: 'x' }, 'field "test_list": must be a list, found text.'],
    [
      'mbpp',
      { ...mbpp, test_list: ['assert x', 3] },
      'field "test_list.1": must be text, found the number 3.',
    ],
    ['mbpp-sanitized', without(sanitized, 'code'), 'field "code": is missing.'],
    ['human-eval-samples', { completion: 'x' }, 'field "task_id": is missing.'],
    [
      'human-eval-samples',
      { task_id: true, completion: 'x' },
      'field "task_id": must be text or a number, found true.',
    ],
    ['human-eval-samples', { task_id: 'a' }, 'field "completion": is missing.'],
    [
      'human-eval-samples',
      { task_id: 'a', completion: null },
      'field "completion": must be text, found null.',
    ],
    [
      'eval-plus-samples',
      { task_id: 'a', solution: ['x'] },
      'field "solution": must be text, found a list.',
    ],
  ])('refuses a bad record of %s, naming the field (%#)', (id, record, message) => {
    const refused = () => formatById(id).parse(record, { file: 'f', line: 3 });
    expect(refused).toThrow(`f, line 3, ${message}`);
  });
});

test('formatById(id) knows every format under an id of its own', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const format of formats) expect(formatById(format.id)).toBe(format);
  expect(() => formatById('x')).toThrow('No format is called x');
});
