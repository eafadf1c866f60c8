import { describe, expect, test } from 'vitest';
import {
  isComplete,
  pythonAssertions,
  splitAssertion,
} from '../../../src/core/practice/python-assertions.ts';

describe('pythonAssertions', () => {
  test('gives assertions of one line and of several, without their margin', () => {
    const source =
      'def check(candidate):\n    x = 1\n    assert candidate(x) == [\n        1,\n    ], "no"\n    for i in range(3):\n        assert candidate(i)\n    print("assert")\n';
    expect(pythonAssertions(source)).toEqual([
      'assert candidate(x) == [\n    1,\n], "no"',
      'assert candidate(i)',
    ]);
  });

  test('is not misled by strings, comments and names', () => {
    const source = '# assert 1\ntext = """\nassert 2\n"""\nassertion = 3\nassert(4)\n';
    expect(pythonAssertions(source)).toEqual(['assert(4)']);
  });
});

describe('splitAssertion', () => {
  test.each([
    ['assert f(1) == 2', 'f(1)', '2'],
    ['assert f({"a": "== ,"}) == [1, 2], "message == 3"', 'f({"a": "== ,"})', '[1, 2]'],
    ["assert f('it\\'s') == (1 == 1)", "f('it\\'s')", '(1 == 1)'],
    ['assert f(\n    1,\n) == [\n    2,\n]', 'f(\n    1,\n)', '[\n    2,\n]'],
  ])('of %j gives both sides', (assertion, got, expected) => {
    expect(splitAssertion(assertion)).toEqual({ got, expected });
  });

  test.each([
    'assert f(1)',
    'assert f(1) != 2',
    'assert f(1) == 2 == 3',
    'assert f(1) == 2 and f(2) == 3',
    'assert not f(1), "a == b"',
    'print(1 == 2)',
    'assert == 2',
  ])('of %j gives nothing', (assertion) => {
    expect(splitAssertion(assertion)).toBeUndefined();
  });
});

test('isComplete says whether a bracket or string is left open', () => {
  expect(isComplete('f([1, 2], "(")')).toBe(true);
  expect(isComplete('f([1,')).toBe(false);
  expect(isComplete('"""open')).toBe(false);
});
