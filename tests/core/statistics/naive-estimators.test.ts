import { describe, expect, test } from 'vitest';
import { bestOfFirstK, plugInPassAtK } from '../../../src/core/statistics/naive-estimators.ts';
import { passAtK } from '../../../src/core/statistics/pass-at-k.ts';
import { binomial } from './exact.ts';

function expected(estimate: (c: number) => number | undefined, n: number, p: number): number {
  let sum = 0;
  for (let c = 0; c <= n; c++) sum += binomial(n, c, p) * (estimate(c) ?? NaN);
  return sum;
}

describe('bestOfFirstK', () => {
  test('bestOfFirstK(correct, k) looks at the first k only', () => {
    expect(bestOfFirstK([false, false, true], 2)).toBe(0);
    expect(bestOfFirstK([false, false, true], 3)).toBe(1);
    expect(bestOfFirstK([true, false, false], 1)).toBe(1);
  });

  test('bestOfFirstK(correct, k) is undefined for k > n and throws for k < 1', () => {
    expect(bestOfFirstK([true], 2)).toBeUndefined();
    expect(() => bestOfFirstK([true], 0)).toThrow(RangeError);
  });
});

describe('plugInPassAtK', () => {
  test('plugInPassAtK(20, c, 10) averages .336 where the truth is .401, at p = .05', () => {
    expect(1 - 0.95 ** 10).toBeCloseTo(0.401, 3);
    expect(expected((c) => passAtK(20, c, 10), 20, 0.05)).toBeCloseTo(0.401, 3);
    expect(expected((c) => plugInPassAtK(20, c, 10), 20, 0.05)).toBeCloseTo(0.336, 3);
  });

  test('plugInPassAtK(n, c, k) is never above the unbiased estimate', () => {
    for (let c = 0; c <= 20; c++)
      for (let k = 1; k <= 20; k++)
        expect(plugInPassAtK(20, c, k)).toBeLessThanOrEqual((passAtK(20, c, k) ?? NaN) + 1e-13);
  });

  test('plugInPassAtK(n, c, k) answers for k > n, which is what is wrong with it', () => {
    expect(plugInPassAtK(2, 1, 10)).toBeCloseTo(1 - 0.5 ** 10, 12);
    expect(plugInPassAtK(0, 0, 1)).toBeUndefined();
    expect(() => plugInPassAtK(2, 3, 1)).toThrow(RangeError);
  });
});
