import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialWeights } from '../../../src/core/statistics/binomial-weights.ts';
import { estimators } from '../../../src/core/statistics/metric.ts';
import { estimatesByCount, rerunVariance } from '../../../src/core/statistics/rerun-variance.ts';
import { counts } from './counts.ts';
import { binomial } from './exact.ts';

describe('binomialWeights', () => {
  test('binomialWeights(n, p) are the textbook probabilities and sum to 1', () => {
    for (const n of [1, 2, 7, 40])
      for (const p of [0.001, 0.3, 0.5, 0.99]) {
        const { from, values } = binomialWeights(n, p);
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 13);
        values.forEach((weight, i) => {
          expect(weight).toBeCloseTo(binomial(n, from + i, p), 13);
        });
      }
  });

  test('binomialWeights(100000, p) neither overflows nor keeps counts that never happen', () => {
    const { from, values } = binomialWeights(100_000, 0.25);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values.length).toBeLessThan(3000);
    expect(values.reduce((sum, w, i) => sum + w * (from + i), 0)).toBeCloseTo(25_000, 6);
  });
});

describe('estimatesByCount', () => {
  test.each(['pass@k', 'pass^k'] as const)(
    'estimatesByCount(%s) is the estimator for every c',
    (metric) => {
      fc.assert(
        fc.property(counts, ([n, , k]) => {
          estimatesByCount(metric, n, k).forEach((value, c) => {
            expect(value).toBeCloseTo(estimators[metric](n, c, k) ?? NaN, 12);
          });
        }),
      );
    },
  );
});

describe('rerunVariance', () => {
  const varianceOf = (metric: 'pass@k' | 'pass^k', n: number, p: number, k: number) =>
    rerunVariance(binomialWeights(n, p), estimatesByCount(metric, n, k), k, metric);

  test('rerunVariance at k = 1 is p (1-p) / n', () => {
    for (const [n, p] of [
      [1, 0.5],
      [10, 0.05],
      [200, 0.3],
    ] as const)
      for (const metric of ['pass@k', 'pass^k'] as const)
        expect(varianceOf(metric, n, p, 1)).toBeCloseTo((p * (1 - p)) / n, 14);
  });

  test('rerunVariance at k = n is that of a single yes or no', () => {
    expect(varianceOf('pass@k', 5, 0.1, 5)).toBeCloseTo(0.9 ** 5 * (1 - 0.9 ** 5), 14);
    expect(varianceOf('pass^k', 5, 0.9, 5)).toBeCloseTo(0.9 ** 5 * (1 - 0.9 ** 5), 14);
  });

  test('rerunVariance agrees with the sum over every outcome', () => {
    const [n, k, p] = [20, 6, 0.2];
    const estimate = (c: number) => estimators['pass@k'](n, c, k) ?? NaN;
    let first = 0;
    let second = 0;
    for (let c = 0; c <= n; c++) {
      first += binomial(n, c, p) * estimate(c);
      second += binomial(n, c, p) * estimate(c) ** 2;
    }
    expect(varianceOf('pass@k', n, p, k)).toBeCloseTo(second - first ** 2, 13);
  });
});
