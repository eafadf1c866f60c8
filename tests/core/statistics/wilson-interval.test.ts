import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studentQuantile } from '../../../src/core/statistics/student-quantile.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';
import { counts } from './counts.ts';
import { binomial } from './exact.ts';

describe('wilsonInterval', () => {
  test('wilsonInterval(c, n) gives the published examples', () => {
    // Newcombe 1998 (Statistics in Medicine 17:857), table I, method 3.
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [c, n, low, high] of published) {
      expect(wilsonInterval(c, n).low).toBeCloseTo(low, 4);
      expect(wilsonInterval(c, n).high).toBeCloseTo(high, 4);
    }
  });

  test('wilsonInterval(c, n) holds c/n, stays within [0, 1] and mirrors failures', () => {
    fc.assert(
      fc.property(counts, ([n, c]) => {
        const { low, high } = wilsonInterval(c, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(c / n);
        expect(high).toBeGreaterThanOrEqual(c / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(high - low).toBeGreaterThan(0);
        expect(wilsonInterval(n - c, n).low).toBeCloseTo(1 - high, 12);
      }),
    );
  });

  test('wilsonInterval(0, n) is close to the rule of three for many samples', () => {
    expect(wilsonInterval(0, 300)).toEqual({ low: 0, high: expect.closeTo(0.0126, 4) as number });
  });

  test('wilsonInterval(0, 0) knows nothing, and counts that are none throw', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(() => wilsonInterval(2, 1)).toThrow(RangeError);
  });

  test('wilsonInterval(c, n) covers the truth 95 % of the time, averaged over rates', () => {
    const rates = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    for (const n of [5, 10, 20, 50]) {
      const coverage = rates.map((p) => {
        let covered = 0;
        for (let c = 0; c <= n; c++) {
          const { low, high } = wilsonInterval(c, n);
          if (low <= p && p <= high) covered += binomial(n, c, p);
        }
        return covered;
      });
      const average = coverage.reduce((a, b) => a + b, 0) / rates.length;
      expect(average).toBeGreaterThan(0.945);
      expect(average).toBeLessThan(0.97);
      expect(Math.min(...coverage)).toBeGreaterThan(0.82);
    }
  });
});

describe('studentQuantile', () => {
  test('studentQuantile(degrees) agrees with the tables', () => {
    const tables = [
      [1, 12.7062],
      [2, 4.30265],
      [4, 2.77645],
      [9, 2.26216],
      [19, 2.09302],
      [163, 1.97462],
    ] as const;
    for (const [degrees, t] of tables)
      expect(Math.abs(studentQuantile(degrees) / t - 1)).toBeLessThan(1e-3);
    expect(studentQuantile(3) / 3.18245).toBeCloseTo(1, 2);
    expect(studentQuantile(19)).toBeCloseTo(2.09302, 4);
    expect(studentQuantile(1e9)).toBeCloseTo(1.95996, 5);
  });

  test('studentQuantile(0) throws', () => {
    for (const degrees of [0, -1, 1.5, NaN])
      expect(() => studentQuantile(degrees)).toThrow(RangeError);
  });
});
