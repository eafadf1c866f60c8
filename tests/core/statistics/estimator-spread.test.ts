import { describe, expect, test } from 'vitest';
import { passAtKOfChance } from '../../../src/core/statistics/chances.ts';
import { estimatorSpread } from '../../../src/core/statistics/estimator-spread.ts';
import { uncheckedPassAtK } from '../../../src/core/statistics/naive-estimators.ts';

const cited = { p: 0.05, n: 20, k: 10 };

describe('estimatorSpread', () => {
  test('estimatorSpread(…) gives the cited example: truth and unbiased .401, plug-in .336', () => {
    expect(passAtKOfChance(0.05, 10)).toBeCloseTo(0.401, 3);
    expect(estimatorSpread('unbiased', cited)?.mean).toBeCloseTo(0.401, 3);
    expect(estimatorSpread('plug-in', cited)?.mean).toBeCloseTo(0.336, 2);
    expect(estimatorSpread('plug-in', cited)?.mean).toBeCloseTo(0.33648, 4);
    expect(estimatorSpread('best-of-k', cited)?.mean).toBeCloseTo(0.401, 3);
  });

  test('estimatorSpread(…): the plug-in scatters least there, the best of k most', () => {
    const of = (name: 'best-of-k' | 'plug-in' | 'unbiased') =>
      estimatorSpread(name, cited)?.deviation ?? NaN;
    expect(of('plug-in')).toBeLessThan(of('unbiased'));
    expect(of('unbiased')).toBeLessThan(of('best-of-k'));
  });

  test('estimatorSpread("unbiased", …) has the true mean for every plan', () => {
    for (const p of [0.01, 0.3, 0.99]) {
      for (const [n, k] of [
        [2, 1],
        [20, 20],
        [200, 100],
      ] as const) {
        const mean = estimatorSpread('unbiased', { p, n, k })?.mean;
        expect(mean).toBeCloseTo(passAtKOfChance(p, k), 9);
      }
    }
  });

  test('estimatorSpread(…) of one try is that of a share: sqrt(p(1 − p)/n)', () => {
    const spread = estimatorSpread('unbiased', { p: 0.3, n: 50, k: 1 });
    expect(spread?.deviation).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 50), 12);
  });

  test('estimatorSpread(…) is undefined for k > n', () => {
    expect(estimatorSpread('plug-in', { p: 0.5, n: 5, k: 6 })).toBeUndefined();
  });
});

describe('uncheckedPassAtK', () => {
  test('uncheckedPassAtK(5, 0, 10) has the defect it is there to show', () => {
    expect(uncheckedPassAtK(5, 0, 10)).toBe(1);
    expect(uncheckedPassAtK(20, 4, 5)).toBeCloseTo(0.718, 3);
  });
});
