import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brierScore, type Forecast } from '../../../src/core/statistics/brier-score.ts';

const forecast: fc.Arbitrary<Forecast> = fc.integer({ min: 1, max: 50 }).chain((n) =>
  fc.record({
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    n: fc.constant(n),
    c: fc.nat(n),
  }),
);

describe('brierScore(forecasts)', () => {
  test('is the mean squared difference to outcomes of 0 and 1, counted one by one', () => {
    fc.assert(
      fc.property(forecast, ({ probability, n, c }) => {
        const outcomes = Array.from({ length: n }, (_, i) => (i < c ? 1 : 0));
        const byHand = outcomes.reduce<number>((sum, o) => sum + (probability - o) ** 2, 0) / n;
        expect(brierScore([{ probability, n, c }])?.score).toBeCloseTo(byHand, 12);
      }),
    );
  });

  test('is 0.25 for whoever always says one half', () => {
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1 }), (forecasts) => {
        const half = forecasts.map((one) => ({ ...one, probability: 0.5 }));
        expect(brierScore(half)?.score).toBeCloseTo(0.25, 12);
      }),
    );
  });

  test('is least, and all chance, where the rate itself was foretold', () => {
    fc.assert(
      fc.property(forecast, ({ n, c, probability }) => {
        const best = brierScore([{ n, c, probability: c / n }]);
        expect(best?.miss).toBe(0);
        expect(brierScore([{ n, c, probability }])?.score).toBeGreaterThanOrEqual(best?.score ?? 1);
      }),
    );
  });

  test('gives the examples of docs/statistics.md', () => {
    expect(brierScore([{ probability: 15 / 20, n: 20, c: 20 }])?.score).toBe(0.0625);
    expect(brierScore([{ probability: 10 / 20, n: 20, c: 5 }])).toEqual({
      score: 0.25,
      miss: 0.0625,
      chance: 0.1875,
    });
  });

  test('weighs every forecast the same, whatever its n', () => {
    expect(
      brierScore([
        { probability: 1, n: 20, c: 20 },
        { probability: 1, n: 1, c: 0 },
      ]),
    ).toEqual({ score: 0.5, miss: 0.5, chance: 0 });
  });

  test('of none is undefined, and refuses what is no count or probability', () => {
    expect(brierScore([])).toBeUndefined();
    expect(() => brierScore([{ probability: 1.1, n: 1, c: 1 }])).toThrow(RangeError);
    expect(() => brierScore([{ probability: NaN, n: 1, c: 1 }])).toThrow(RangeError);
    expect(() => brierScore([{ probability: 1, n: 0, c: 0 }])).toThrow(RangeError);
    expect(() => brierScore([{ probability: 1, n: 1, c: 2 }])).toThrow(RangeError);
  });
});
