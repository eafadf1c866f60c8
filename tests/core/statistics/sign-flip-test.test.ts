import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signFlipTest } from '../../../src/core/statistics/sign-flip-test.ts';

const differences = (values: readonly number[]) => values.map((a) => ({ a, b: 0 }));

describe('signFlipTest', () => {
  test('signFlipTest agrees with Fisher on Darwin’s maize: 1726 of 32768 patterns', () => {
    // Fisher 1935, section 21: eighths of an inch, cross- minus self-fertilised, fifteen pairs.
    const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    expect(signFlipTest(differences(maize.map((d) => d / 100)))).toBe(1726 / 32768);
  });

  test('signFlipTest counts patterns out where groups are few', () => {
    expect(signFlipTest(differences([0.1, 0.2, 0.4]))).toBe(2 / 8);
    expect(signFlipTest(differences([0.1, 0.3, -0.2]))).toBe(6 / 8);
    expect(signFlipTest(differences([0, 0, 0]))).toBe(1);
  });

  test('signFlipTest of many groups draws patterns, and comes close to the normal tail', () => {
    // A sum of 40 equal differences, 26 of them positive: P(|X - 20| >= 6) for X ~ Bin(40, 1/2).
    const rows = differences(Array.from({ length: 40 }, (_, i) => (i < 26 ? 0.1 : -0.1)));
    expect(signFlipTest(rows)).toBeCloseTo(0.0807, 2);
  });

  test('signFlipTest flips the problems of one group together', () => {
    const rows = [0.1, 0.1, 0.3].map((a, i) => ({ a, b: 0, cluster: i < 2 ? 'twins' : undefined }));
    expect(signFlipTest(rows)).toBe(2 / 4);
  });

  test('signFlipTest does not care which of the two is called a', () => {
    const pair = fc.record({
      a: fc.integer({ min: 0, max: 8 }),
      b: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 12 }), (rows) => {
        const there = rows.map(({ a, b }) => ({ a: a / 8, b: b / 8 }));
        const back = there.map(({ a, b }) => ({ a: b, b: a }));
        const p = signFlipTest(there);
        expect(signFlipTest(back)).toBe(p);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('signFlipTest of one group of problems is undefined', () => {
    expect(signFlipTest([])).toBeUndefined();
    expect(signFlipTest([{ a: 1, b: 0 }])).toBeUndefined();
  });
});
