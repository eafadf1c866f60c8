import { expect, test } from 'vitest';
import { pairedDifference } from '../../../src/core/statistics/paired-difference.ts';
import { problemsNeeded } from '../../../src/core/statistics/problems-needed.ts';
import {
  unpairedDifference,
  unpairedError,
} from '../../../src/core/statistics/unpaired-difference.ts';

const alike = Array.from({ length: 20 }, (_, i) => ({ a: i / 20 + (i % 2) / 50, b: i / 20 }));

test('unpairedError(pairs) adds the squares of both standard errors', () => {
  const pairs = [
    { a: 0, b: 0.5 },
    { a: 1, b: 0.5 },
    { a: 0, b: 0.2 },
    { a: 1, b: 0.8 },
  ];
  // By hand: sd 0.5774 / 2 and sd 0.2449 / 2.
  expect(unpairedError(pairs)).toBeCloseTo(Math.hypot(0.288675, 0.122474), 5);
});

test('unpairedDifference(pairs) has the value of the paired one, and a wider interval where problems agree', () => {
  const [apart, paired] = [unpairedDifference(alike), pairedDifference(alike)];
  expect(apart?.value).toBeCloseTo(paired?.value ?? NaN, 12);
  expect(apart?.low).toBeLessThan(0);
  expect(paired?.low).toBeGreaterThan(0);
});

test('unpairedDifference(pairs) is undefined for fewer than two problems', () => {
  expect(unpairedDifference([])).toBeUndefined();
  expect(unpairedDifference([{ a: 1, b: 0 }])).toBeUndefined();
});

test("problemsNeeded(pairs, 'apart') takes the error of two means, and so many more problems", () => {
  const value = unpairedDifference(alike)?.value ?? NaN;
  const byHand = 20 * (((1.959964 + 0.841621) * (unpairedError(alike) ?? NaN)) / value) ** 2;
  expect(problemsNeeded(alike, 'apart')).toBe(Math.ceil(byHand));
  expect(problemsNeeded(alike, 'apart')).toBeGreaterThan(100 * (problemsNeeded(alike) ?? NaN));
});
