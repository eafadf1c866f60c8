import { expect, test } from 'vitest';
import { temperaturesIssue, typedNumbers } from '../../src/state/temperatures.ts';

test('typedNumbers(list) reads commas, blanks and semicolons, and each number once', () => {
  expect(typedNumbers(' 0.2, .5;1  0.2,')).toEqual([0.2, 0.5, 1]);
  expect(typedNumbers('')).toEqual([]);
  expect(typedNumbers('0.2, x')).toEqual([0.2, NaN]);
});

test('temperaturesIssue(list) says what is wrong with one of them', () => {
  expect(temperaturesIssue('')).toBeUndefined();
  expect(temperaturesIssue('0, 0.2, 2')).toBeUndefined();
  for (const wrong of ['3', '0.2, x', '-1'])
    expect(temperaturesIssue(wrong)).toMatch(/^Temperature must be a number from 0 to 2/);
});
