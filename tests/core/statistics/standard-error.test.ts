import { expect, test } from 'vitest';
import { mean } from '../../../src/core/statistics/mean.ts';
import { standardErrorOverProblems } from '../../../src/core/statistics/standard-error.ts';

/** Standard error of values, value i in the group `groupOf(i)`. */
function standardError(values: number[], groupOf: (i: number) => number): number | undefined {
  const places = values.map((_, i) => groupOf(i));
  return standardErrorOverProblems(values, mean(values) ?? NaN, places, new Set(places).size);
}

test('standardErrorOverProblems at p = .3 over 164 problems is 3.6 points', () => {
  const values = Array.from({ length: 164 }, (_, i) => (i < 49 ? 1 : 0));
  expect(standardError(values, (i) => i)).toBeCloseTo(0.036, 3);
});

test('standardErrorOverProblems of single problems is sqrt(sum (e - mean)^2 / (M (M-1)))', () => {
  expect(standardError([0.1, 0.4, 0.7], (i) => i)).toBeCloseTo(Math.sqrt(0.18 / 6), 15);
});

test('standardErrorOverProblems of copies is that of the originals, not a smaller one', () => {
  const originals = [0.1, 0.4, 0.7, 0.2];
  const copies = originals.flatMap((value) => [value, value, value]);
  const honest = standardError(originals, (i) => i) ?? NaN;
  expect(standardError(copies, (i) => Math.floor(i / 3))).toBeCloseTo(honest, 14);
  expect(standardError(copies, (i) => i)).toBeLessThan(0.6 * honest);
});

test('standardErrorOverProblems of one group is undefined', () => {
  expect(standardError([0.5], () => 0)).toBeUndefined();
  expect(standardError([0.5, 0.7], () => 0)).toBeUndefined();
});
