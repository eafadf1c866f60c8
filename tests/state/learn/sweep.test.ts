import { describe, expect, test } from 'vitest';
import { sweepFacts } from '../../../src/state/learn/sweep-facts.ts';
import {
  bestOf,
  outlineOf,
  sweepCurves,
  valuesAt,
  type SweepArm,
} from '../../../src/state/learn/sweep.ts';

const arm = (temperature: number, counts: readonly number[], n = 4): SweepArm => ({
  ...{ temperature, n, problems: 2 },
  tallies: counts.map((c, i) => ({ taskId: `P/${i}`, n, c })),
});

// Cold solves one problem always; warm solves both half of the time.
const arms = [arm(0.2, [4, 0]), arm(1, [2, 2])];

test('valuesAt(curves, k) gives pass@k of each temperature', () => {
  expect(valuesAt(sweepCurves(arms), 1)).toEqual([0.5, 0.5]);
  expect(valuesAt(sweepCurves(arms), 2)).toEqual([0.5, expect.closeTo(5 / 6, 12)]);
  expect(valuesAt(sweepCurves(arms), 5)).toEqual([NaN, NaN]);
});

describe('outlineOf(arms, curves)', () => {
  test('is the largest of the curves at each k', () => {
    const outline = outlineOf(arms, sweepCurves(arms));
    expect(outline.map(({ x }) => x)).toEqual([1, 2, 3, 4]);
    expect(outline[1]?.value).toBeCloseTo(5 / 6, 12);
    expect(outline[3]?.value).toBe(1);
  });

  test('is empty while a temperature lacks a problem or a sample', () => {
    const lacks = { ...arm(1, [2]), problems: 2 };
    expect(outlineOf([arms[0] ?? lacks, lacks], sweepCurves(arms))).toEqual([]);
    const few = { ...arm(1, [2, 2], 3), n: 4 };
    expect(outlineOf([arms[0] ?? few, few], sweepCurves(arms))).toEqual([]);
  });
});

test('bestOf(arms)(k) names the best temperature by its place, and nothing before all is there', () => {
  expect(bestOf(arms)(3)).toMatchObject({ best: 1, value: 1 });
  expect(bestOf([{ ...arm(1, []), problems: 0 }])(1)).toBeUndefined();
});

// What the lesson says in words of the recorded sweep: another recording may need other words.
describe('sweepFacts()', () => {
  test('for one try every step away from the cold costs something', async () => {
    const { cold1, cool1, middle1, warm1, hot1 } = await sweepFacts();
    const once = [cold1, cool1, middle1, warm1, hot1].map((value) => value ?? NaN);
    expect(once).toEqual(once.toSorted((a, b) => b - a));
    expect(cold1).toBeCloseTo(0.461, 3);
    expect(hot1).toBeCloseTo(0.273, 3);
  });

  test('0.6 is best for ten tries, 0.8 the next best', async () => {
    const {
      best10,
      cold10 = NaN,
      cool10 = NaN,
      middle10,
      warm10 = NaN,
      hot10,
    } = await sweepFacts();
    expect(best10).toBe(0.6);
    expect(middle10).toBeCloseTo(0.679, 3);
    expect(hot10).toBeCloseTo(0.562, 3);
    expect(warm10).toBeGreaterThan(Math.max(cold10, cool10));
  });

  test('0.6 shares the first place for forty tries', async () => {
    const { best40, middle40, warm40, sure40 = NaN, sure10 = NaN } = await sweepFacts();
    expect(best40).toBe(0.6);
    expect(warm40).toBe(middle40);
    expect(sure40).toBeLessThan(sure10);
  });
});
