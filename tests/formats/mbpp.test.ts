import { describe, expect, test } from 'vitest';
import { mbppEntryPoint } from '../../src/formats/problems/mbpp-entry-point.ts';
import { readMbppTaskId } from '../../src/formats/problems/mbpp-task-id.ts';

test('readMbppTaskId(id) reads every spelling of the field and nothing else', () => {
  for (const id of ['11', 'MBPP/11', 'Mbpp/11', 'mbpp/011']) {
    expect(readMbppTaskId(id)).toBe('MBPP/11');
  }
  for (const id of ['', 'HumanEval/11', 'MBPP/', 'MBPP/x', '-1', '1.5']) {
    expect(readMbppTaskId(id)).toBeUndefined();
  }
});

describe('mbppEntryPoint(code, assert) is', () => {
  test.each([
    ['a name called plainly', 'def f(x): ...', 'assert f(1) == 2', 'f'],
    ['a name inside a builtin', 'def f(x): ...', 'assert set(f([1])) == set([1])', 'f'],
    ['a name inside a method', 'def f(x): ...', 'assert math.isclose(f(1), 2)', 'f'],
    ['a name after not', 'def f(x): ...', 'assert not (f (1))', 'f'],
    [
      'the function among helpers and classes',
      'class Pair: ...\ndef g(): ...\ndef f(x): ...',
      'assert f([Pair(1, 2)]) == 1',
      'f',
    ],
    ['no name in a string', 'def g(x): ...\ndef f(x): ...', "assert f('g(1)') == 1", 'f'],
    [
      'nothing where two functions are called',
      'def g(): ...\ndef f(): ...',
      'assert f(g())',
      undefined,
    ],
    ['nothing where none is defined', 'f = max', 'assert f(1, 2) == 2', undefined],
  ])('%s', (_, code, assert, name) => {
    expect(mbppEntryPoint(code, assert)).toBe(name);
  });
});
