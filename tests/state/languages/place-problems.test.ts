import { expect, test } from 'vitest';
import { placeProblems } from '../../../src/state/languages/place-problems.ts';

const error = (line: number, message = 'wrong') => ({ line, message, code: 1 });

test('placeProblems(…) gives lines of the solution as they are, and shows those of the tests', () => {
  const found = [[error(2), error(3, 'of the test')]];
  expect(placeProblems('one\ntwo', ['  first\nsecond'], found)).toEqual([
    { line: 2, message: 'wrong', code: 1 },
    { test: 'first', message: 'of the test', code: 1 },
  ]);
});

test('placeProblems(…) tells once what the programs of several tests have in common', () => {
  const found = [[error(1)], [error(1), error(2)]];
  expect(placeProblems('one', ['a', 'b'], found)).toEqual([
    { line: 1, message: 'wrong', code: 1 },
    { test: 'b', message: 'wrong', code: 1 },
  ]);
});
