import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitDecay, type StepValue } from '../../../src/core/statistics/success-decay.ts';
import { seeded } from './exact.ts';

/** `each` problems of every length from 1 to 8, with the success that `rate` gives. */
const chains = (each: number, rate: (steps: number, i: number) => number): StepValue[] =>
  Array.from({ length: 8 * each }, (_, i) => {
    const steps = 1 + (i % 8);
    return { steps, value: rate(steps, i) };
  });

describe('fitDecay', () => {
  test('fitDecay of an exact exponential gives its factor, without doubt', () => {
    const decay = fitDecay(chains(3, (steps) => 0.9 * 0.62 ** (steps - 1)));
    expect(decay?.factor).toBeCloseTo(0.62, 9);
    expect(decay?.atOne).toBeCloseTo(0.9, 9);
    expect(decay?.low).toBeCloseTo(0.62, 9);
    expect(decay?.high).toBeCloseTo(0.62, 9);
  });

  test('fitDecay of two lengths is the ratio of their rates, as any estimate of a risk ratio', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 2, maxLength: 9 }),
        fc.array(share, { minLength: 2, maxLength: 9 }),
        (short, long) => {
          const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
          const decay = fitDecay([
            ...short.map((value) => ({ steps: 3, value })),
            ...long.map((value) => ({ steps: 4, value })),
          ]);
          expect(decay?.factor).toBeCloseTo(mean(long) / mean(short), 6);
        },
      ),
    );
  });

  test('fitDecay solves its estimating equations: fitted and seen success agree in sum and place', () => {
    const problem = fc.record({
      steps: fc.integer({ min: 1, max: 8 }),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(problem, { minLength: 4, maxLength: 40 }), (problems) => {
        const decay = fitDecay(problems);
        fc.pre(decay !== undefined && decay.factor > 1e-6 && decay.factor < 1e6);
        const fitted = ({ steps }: StepValue) => decay.atOne * decay.factor ** (steps - 1);
        const gap = (weigh: (one: StepValue) => number) =>
          problems.reduce((sum, one) => sum + weigh(one) * (one.value - fitted(one)), 0);
        expect(gap(() => 1)).toBeCloseTo(0, 6);
        expect(gap(({ steps }) => steps)).toBeCloseTo(0, 6);
      }),
      { numRuns: 60 },
    );
  });

  test('fitDecay takes lengths that nobody solved as they are', () => {
    const decay = fitDecay(chains(4, (steps) => (steps <= 2 ? 1 / steps : 0)));
    expect(decay?.factor).toBeGreaterThan(0.2);
    expect(decay?.factor).toBeLessThan(0.5);
  });

  test('fitDecay of success at one end only is the limit: 0, or no bound', () => {
    expect(fitDecay(chains(2, (steps) => (steps === 1 ? 0.5 : 0)))).toMatchObject({
      factor: 0,
      low: 0,
      high: 0,
      atOne: 0.5,
    });
    expect(fitDecay(chains(2, (steps) => (steps === 8 ? 0.5 : 0)))?.factor).toBe(Infinity);
  });

  test('fitDecay has no answer for one length, no success, one group or nothing', () => {
    expect(fitDecay([])).toBeUndefined();
    expect(fitDecay(chains(2, () => 0))).toBeUndefined();
    expect(fitDecay(chains(4, () => 0.5).filter(({ steps }) => steps === 2))).toBeUndefined();
    expect(
      fitDecay(chains(4, () => 0.5).map((one) => ({ ...one, cluster: 'one' }))),
    ).toBeUndefined();
  });

  test('fitDecay gives the same interval every time', () => {
    const problems = chains(5, (steps, i) => (i % 3 === 0 ? 0 : 1 / steps));
    expect(fitDecay(problems)).toEqual(fitDecay(problems));
  });

  test('fitDecay of 20 problems per length holds the true factor in at least 90 of 100 worlds', () => {
    const random = seeded(11);
    let held = 0;
    for (let repeat = 0; repeat < 200; repeat++) {
      // Problems of one length differ as much as they can: each is solved always or never.
      const problems = chains(20, (steps) => (random() < 0.9 * 0.65 ** (steps - 1) ? 1 : 0));
      const { low, high } = fitDecay(problems) ?? { low: NaN, high: NaN };
      if (low <= 0.65 && 0.65 <= high) held++;
    }
    expect(held / 200).toBeGreaterThan(0.9);
  });

  test('fitDecay of many lengths far apart does not overflow', () => {
    const decay = fitDecay([
      { steps: 1, value: 1 },
      { steps: 200, value: 0.5 },
      { steps: 400, value: 0.25 },
    ]);
    expect(decay?.factor).toBeCloseTo(0.5 ** (1 / 199.5), 3);
  });
});
