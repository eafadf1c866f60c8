import { describe, expect, test } from 'vitest';
import { binomialCoefficient } from '../../../src/core/statistics/binomial-coefficient.ts';
import { passAtK } from '../../../src/core/statistics/pass-at-k.ts';
import { rightOnesDrawn } from '../../../src/core/statistics/right-ones-drawn.ts';

describe('binomialCoefficient', () => {
  test('binomialCoefficient(n, k) counts the ways to choose', () => {
    expect(binomialCoefficient(20, 5)).toBe(15504);
    expect(binomialCoefficient(16, 5)).toBe(4368);
    expect(binomialCoefficient(5, 0)).toBe(1);
    expect(binomialCoefficient(4, 5)).toBe(0);
  });

  test('binomialCoefficient(n, k) obeys Pascal’s rule', () => {
    for (let n = 1; n <= 50; n++) {
      for (let k = 1; k <= n; k++) {
        const sum = binomialCoefficient(n - 1, k - 1) + binomialCoefficient(n - 1, k);
        expect(binomialCoefficient(n, k)).toBe(sum);
      }
    }
  });
});

describe('rightOnesDrawn', () => {
  const counts = [10, 20, 60].flatMap((n) =>
    [0, 1, n / 2, n].flatMap((c) => [1, 5, n].map((k) => [n, c, k] as const)),
  );

  test.each(counts)(
    'rightOnesDrawn(%i, %i, %i) adds up to 1, to the mean and to pass@k',
    (...of) => {
      const [n, c, k] = of;
      const chances = rightOnesDrawn(n, c, k) ?? [];
      expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      expect(chances.reduce((sum, p, right) => sum + p * right, 0)).toBeCloseTo((k * c) / n, 10);
      expect(1 - (chances[0] ?? NaN)).toBeCloseTo(passAtK(n, c, k) ?? NaN, 12);
    },
  );

  test('rightOnesDrawn(n, c, k) is undefined for k > n', () => {
    expect(rightOnesDrawn(5, 1, 6)).toBeUndefined();
  });
});
