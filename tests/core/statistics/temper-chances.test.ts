import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temperChances } from '../../../src/core/statistics/temper-chances.ts';

const closeTo = (values: readonly number[], digits = 12) =>
  values.map((value) => expect.closeTo(value, digits) as number);

describe('temperChances(chances, T)', () => {
  test('gives the chances themselves at 1', () => {
    expect(temperChances([0.5, 0.3, 0.2], 1)).toEqual(closeTo([0.5, 0.3, 0.2]));
  });

  test('squares them at one half', () => {
    expect(temperChances([0.5, 0.3, 0.2], 0.5)).toEqual(
      closeTo([0.25 / 0.38, 0.09 / 0.38, 0.04 / 0.38]),
    );
  });

  test('agrees with a softmax of log-probabilities divided by T', () => {
    const chances = [0.6, 0.25, 0.1, 0.05];
    const raised = chances.map((chance) => Math.exp(Math.log(chance) / 1.7));
    const sum = raised.reduce((all, one) => all + one, 0);
    expect(temperChances(chances, 1.7)).toEqual(closeTo(raised.map((one) => one / sum)));
  });

  test('gives all to the likeliest at 0, and in equal parts to equals', () => {
    expect(temperChances([0.2, 0.5, 0.3], 0)).toEqual([0, 1, 0]);
    expect(temperChances([0.4, 0.4, 0.2], 0)).toEqual([0.5, 0.5, 0]);
  });

  test('adds up to 1 and keeps the order at every temperature, however low', () => {
    const chance = fc.double({ min: 1e-6, max: 1, noNaN: true });
    const temperature = fc.double({ min: 1e-9, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1 }), temperature, (chances, t) => {
        const tempered = temperChances(chances, t);
        expect(tempered.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        const best = chances.indexOf(Math.max(...chances));
        expect(tempered[best]).toBe(Math.max(...tempered));
      }),
    );
  });

  test('throws for a temperature below 0', () => {
    expect(() => temperChances([1], -0.1)).toThrow(RangeError);
  });
});
