import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kAxis, kTicks, reportedKs } from '../../../src/core/statistics/k-axis.ts';

test('reportedKs(n) are 1, 10 and 100 as far as n goes', () => {
  expect([0, 1, 9, 10, 99, 200].map(reportedKs)).toEqual([
    [],
    [1],
    [1],
    [1, 10],
    [1, 10],
    [1, 10, 100],
  ]);
});

test('kAxis(n) is every k while they are few', () => {
  expect(kAxis(5)).toEqual([1, 2, 3, 4, 5]);
  expect(kAxis(0)).toEqual([]);
  expect(kAxis(100)).toHaveLength(100);
});

test('kAxis(n) rises from 1 to n in whole numbers and few enough steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (n) => {
      const ks = kAxis(n);
      expect(ks[0]).toBe(1);
      expect(ks.at(-1)).toBe(n);
      expect(ks.length).toBeLessThanOrEqual(100);
      expect(ks.every((k, i) => Number.isInteger(k) && k > (ks[i - 1] ?? 0))).toBe(true);
    }),
  );
});

test('kTicks(n) are 1, 2, 5 times the powers of ten, and n', () => {
  expect(kTicks(0)).toEqual([]);
  expect(kTicks(1)).toEqual([1]);
  expect(kTicks(10)).toEqual([1, 2, 5, 10]);
  expect(kTicks(164)).toEqual([1, 2, 5, 10, 20, 50, 100, 164]);
});
