import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passAtK } from '../../../src/core/statistics/pass-at-k.ts';
import { passHatK } from '../../../src/core/statistics/pass-hat-k.ts';
import { counts } from './counts.ts';
import { binomial, choose, ratio } from './exact.ts';

describe('passHatK', () => {
  test('passHatK(n, c, k) agrees with exact fractions over a grid', () => {
    for (const n of [1, 2, 5, 20, 200])
      for (let c = 0; c <= n; c += n > 20 ? 9 : 1)
        for (const k of [1, 2, 5, 10, 20, 100, 200].filter((k) => k <= n))
          expect(passHatK(n, c, k), `${n} ${c} ${k}`).toBeCloseTo(
            ratio(choose(c, k), choose(n, k)),
            13,
          );
  });

  test('passHatK(n, c, k) is 0 exactly for c < k and 1 exactly for c = n', () => {
    expect(passHatK(10, 4, 5)).toBe(0);
    expect(passHatK(10, 10, 10)).toBe(1);
  });

  test('passHatK(n, c, k) is undefined for k > n and throws for what is not a count', () => {
    expect(passHatK(3, 3, 4)).toBeUndefined();
    expect(passHatK(0, 0, 1)).toBeUndefined();
    for (const [n, c, k] of [
      [3, 4, 1],
      [3, 1, 0],
      [1.5, 1, 1],
    ] as const)
      expect(() => passHatK(n, c, k)).toThrow(RangeError);
  });

  test('pass^k <= pass@1 <= pass@k, with equality at k = 1', () => {
    fc.assert(
      fc.property(counts, ([n, c, k]) => {
        const [one = NaN, any = NaN, all = NaN] = [
          passAtK(n, c, 1),
          passAtK(n, c, k),
          passHatK(n, c, k),
        ];
        expect(all).toBeLessThanOrEqual(one + 1e-13);
        expect(one).toBeLessThanOrEqual(any + 1e-13);
        expect(passHatK(n, c, 1)).toBeCloseTo(one, 12);
      }),
    );
  });

  test('passHatK(n, c, k) mirrors passAtK: all pass, or one of them is wrong', () => {
    fc.assert(
      fc.property(counts, ([n, c, k]) => {
        expect(passHatK(n, c, k)).toBeCloseTo(1 - (passAtK(n, n - c, k) ?? NaN), 12);
      }),
    );
  });

  test('passHatK(n, c, k) is unbiased: averaged over c ~ Binomial(n, p) it is p^k', () => {
    for (const p of [0.05, 0.5, 0.9]) {
      let average = 0;
      for (let c = 0; c <= 20; c++) average += binomial(20, c, p) * (passHatK(20, c, 6) ?? NaN);
      expect(average).toBeCloseTo(p ** 6, 12);
    }
  });
});
