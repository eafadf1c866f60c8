import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bootstrapRepetitions,
  percentileInterval,
  resampleProblems,
  weightedSum,
} from '../../../src/core/statistics/bootstrap.ts';
import { groupProblems } from '../../../src/core/statistics/problem-groups.ts';

const alone = (problems: number) => groupProblems(Array.from({ length: problems }, () => ({})));

describe('resampleProblems', () => {
  test('resampleProblems(grouped) draws as many problems as there are, 999 times', () => {
    const sums = Array.from(resampleProblems(alone(7)), (weights) =>
      weightedSum([1, 1, 1, 1, 1, 1, 1], weights),
    );
    expect(sums).toHaveLength(bootstrapRepetitions);
    expect(new Set(sums)).toEqual(new Set([7]));
  });

  test('resampleProblems(grouped) draws problems of one group together', () => {
    const grouped = groupProblems([{ cluster: 'a' }, {}, { cluster: 'a' }, { cluster: 'b' }]);
    expect(grouped).toEqual({ groupOf: [0, 1, 0, 2], groups: 3 });
    for (const [first, , third] of resampleProblems(grouped, 50)) expect(third).toBe(first);
  });

  test('resampleProblems(grouped) gives every problem the same chance', () => {
    const totals = [0, 0, 0, 0];
    for (const weights of resampleProblems(alone(4)))
      weights.forEach((weight, i) => (totals[i] = (totals[i] ?? 0) + weight));
    // 999 expected, with a standard deviation of about 27.
    for (const total of totals) expect(Math.abs(total - bootstrapRepetitions)).toBeLessThan(120);
  });

  test('resampleProblems(grouped) repeats itself', () => {
    const draw = () => Array.from(resampleProblems(alone(5), 20), (weights) => [...weights]);
    expect(draw()).toEqual(draw());
    expect([...resampleProblems(alone(0), 1)]).toHaveLength(1);
  });
});

describe('percentileInterval', () => {
  test('percentileInterval of 1 ... 999 in any order is 25 and 975', () => {
    const values = Array.from({ length: 999 }, (_, i) => ((i * 500) % 999) + 1);
    expect(percentileInterval(values)).toEqual({ low: 25, high: 975 });
  });

  test('percentileInterval lies within the values and keeps what is infinite', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
        const { low, high } = percentileInterval(values);
        expect(low).toBeLessThanOrEqual(high);
        expect(values.some((value) => Math.abs(value - low) < 1e-300 || value === low)).toBe(true);
      }),
    );
    expect(percentileInterval([1, Infinity])).toEqual({ low: 1, high: Infinity });
  });

  test('percentileInterval of a bootstrapped mean is close to mean +- 1.96 SE', () => {
    const values = Array.from({ length: 100 }, (_, i) => ((i * 37) % 100) / 100);
    const means = Array.from(
      resampleProblems(alone(100)),
      (weights) => weightedSum(values, weights) / 100,
    );
    const { low, high } = percentileInterval(means);
    expect(low).toBeCloseTo(0.495 - 1.96 * 0.029, 1);
    expect(high - low).toBeGreaterThan(0.1);
    expect(high - low).toBeLessThan(0.126);
  });
});
