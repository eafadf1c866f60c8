import { describe, expect, test } from 'vitest';
import {
  DrawnBenchmarks,
  evenChance,
  type BenchmarkPlan,
} from '../../../src/core/statistics/drawn-benchmarks.ts';
import { estimateCurve, type CurvePoint } from '../../../src/core/statistics/estimate-curve.ts';
import type { Interval } from '../../../src/core/statistics/estimate.ts';
import { benchmarkTruth, scoreBenchmarks } from '../../../src/core/statistics/score-benchmarks.ts';

const plan: BenchmarkPlan = {
  benchmarks: 100,
  problems: 164,
  samples: 200,
  family: 1,
  sameProblems: false,
};
const drawn = new DrawnBenchmarks(plan);

const held = (scores: readonly { readonly holds: boolean }[]): number =>
  scores.filter(({ holds }) => holds).length;

describe('new DrawnBenchmarks(plan)', () => {
  test('counts samples one by one: a count never falls, nor rises by more than one', () => {
    const [before, after] = [drawn.countsAt(20), drawn.countsAt(21)];
    const steps = after.map((count, place) => count - (before[place] ?? NaN));
    expect(new Set(steps)).toEqual(new Set([0, 1]));
  });

  test('draws problems of every difficulty, and as many right ones as that says', () => {
    const last = drawn.countsAt(plan.samples);
    const rate = last.reduce((sum, c) => sum + c, 0) / last.length / plan.samples;
    const chance = drawn.chances.reduce((sum, p) => sum + p, 0) / drawn.chances.length;
    expect(chance).toBeCloseTo(0.5, 2);
    expect(rate).toBeCloseTo(chance, 2);
  });

  test('gives problems of one family one difficulty', () => {
    const { chances } = new DrawnBenchmarks({ ...plan, samples: 1, family: 10 });
    expect(chances[9]).toBe(chances[0]);
    expect(chances[10]).not.toBe(chances[0]);
    expect(chances[164]).not.toBe(chances[163]);
  });

  test('draws the same whenever, and in however many goes, it is drawn', () => {
    const again = new DrawnBenchmarks(plan);
    again.growTo(7);
    expect(again.drawn).toBe(7);
    const counts = drawn.countsAt(30);
    expect(again.countsAt(30).every((count, place) => count === counts[place])).toBe(true);
  });
});

test('evenChance(i) fills 0 to 1 evenly wherever one stops', () => {
  for (const count of [10, 40, 164]) {
    const mean =
      Array.from({ length: count }, (_, i) => evenChance(i)).reduce((a, b) => a + b) / count;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.6 / count + 0.02);
  }
});

/** A drawn benchmark as the playground estimates it from its tallies. */
function pageEstimate(benchmark: number, problems: number, samples: number): CurvePoint {
  const counts = drawn.countsAt(samples).subarray(benchmark * plan.problems);
  const tallies = Array.from(counts.subarray(0, problems), (c, i) => ({
    taskId: String(i),
    n: samples,
    c,
  }));
  const [point] = estimateCurve(tallies, [1]);
  if (!point) throw new Error('There is nothing to estimate.');
  return point;
}

const near = (value: number, { low, high }: Interval) => ({
  value: expect.closeTo(value, 12) as number,
  low: expect.closeTo(low, 9) as number,
  high: expect.closeTo(high, 9) as number,
});

describe('scoreBenchmarks(drawn, size, interval)', () => {
  test.each([
    [10, 20],
    [164, 200],
    [12, 1],
  ])('agrees with the playground on %i problems with %i samples', (problems, samples) => {
    const scores = scoreBenchmarks(drawn, { problems, samples }, 'problems');
    const reruns = scoreBenchmarks(drawn, { problems, samples }, 'reruns');
    for (const benchmark of [0, 57]) {
      const point = pageEstimate(benchmark, problems, samples);
      expect(scores[benchmark]).toMatchObject(near(point.value, point.overProblems));
      expect(reruns[benchmark]).toMatchObject(near(point.value, point.overReruns));
    }
  });

  test('holds the truth about 95 times in a hundred', () => {
    for (const problems of [5, 10, 40, 164])
      expect(held(scoreBenchmarks(drawn, { problems, samples: 20 }, 'problems'))).toBeGreaterThan(
        89,
      );
  });

  test('holds the truth of a re-run where the problems stay', () => {
    const same = new DrawnBenchmarks({ ...plan, sameProblems: true });
    expect(benchmarkTruth(same, 10)).not.toBe(0.5);
    expect(held(scoreBenchmarks(same, { problems: 10, samples: 20 }, 'reruns'))).toBeGreaterThan(
      89,
    );
  });

  test('misses far too often where families are taken for single problems, and not where they are known', () => {
    const families = new DrawnBenchmarks({ ...plan, family: 10 });
    const size = { problems: 160, samples: 20 };
    expect(held(scoreBenchmarks(families, size, 'problems'))).toBeLessThan(60);
    expect(held(scoreBenchmarks(families, size, 'families'))).toBeGreaterThan(89);
  });
});
