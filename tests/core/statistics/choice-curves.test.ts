import { describe, expect, test } from 'vitest';
import {
  choiceCurves,
  type ChoiceRule,
  type ScoredProblem,
} from '../../../src/core/statistics/choice-curves.ts';
import { estimateCurve } from '../../../src/core/statistics/estimate-curve.ts';
import { seeded } from './exact.ts';

/**
 * Problems of 20 samples in which a right answer is likelier by `gap` nats per token, and in which
 * right answers are longer, so that their summed log-probability is lower.
 */
function world(problems: number, gap: number, seed = 7): ScoredProblem[] {
  const random = seeded(seed);
  return Array.from({ length: problems }, (_, p) => ({
    taskId: `task/${p}`,
    samples: Array.from({ length: 20 }, () => {
      const correct = random() < 0.2 + 0.6 * (p / problems);
      const tokens = correct ? 60 : 20;
      const mean = -0.3 + (correct ? gap : 0) + 0.1 * (random() - 0.5);
      return { correct, tokens, logProb: tokens * mean };
    }),
  }));
}

describe('choiceCurves', () => {
  test('choiceCurves(problems, ks): random is pass@1 and oracle is pass@k, as everywhere', () => {
    const problems = world(12, 0.05);
    const tallies = problems.map(({ taskId, samples }) => ({
      taskId,
      n: samples.length,
      c: samples.filter(({ correct }) => correct).length,
    }));
    const [one] = estimateCurve(tallies, [1]);
    const [ten] = estimateCurve(tallies, [10]);
    const [point] = choiceCurves(problems, [10]);
    expect(point?.rules.random).toEqual({ value: one?.value, ...one?.overProblems });
    expect(point?.rules.oracle).toEqual({ value: ten?.value, ...ten?.overProblems });
  });

  test('choiceCurves finds what the mean log-probability tells and the sum hides', () => {
    const [point] = choiceCurves(world(30, 0.05), [20]);
    const value = (rule: ChoiceRule) => point?.rules[rule].value ?? NaN;
    expect(value('mean log-prob')).toBeGreaterThan(value('random') + 0.1);
    expect(value('mean log-prob')).toBeLessThanOrEqual(value('oracle'));
    expect(value('sum log-prob')).toBeLessThan(value('random'));
    expect(point?.gain.low).toBeGreaterThan(0.1);
  });

  test('choiceCurves: at k = 1 every rule is blind, and the gain is nothing', () => {
    const [point] = choiceCurves(world(10, 0.1), [1]);
    for (const { value } of Object.values(point?.rules ?? {}))
      expect(value).toBeCloseTo(point?.rules.random.value ?? NaN, 12);
    expect(point?.gain.value).toBeCloseTo(0, 12);
  });

  test('choiceCurves leaves out a k that some problem has too few samples for', () => {
    const problems = [
      ...world(4, 0),
      { taskId: 'short', samples: world(1, 0)[0]?.samples.slice(0, 3) ?? [] },
    ];
    expect(choiceCurves(problems, [1, 3, 4]).map(({ k }) => k)).toEqual([1, 3]);
    expect(choiceCurves([], [1])).toEqual([]);
    expect(choiceCurves(world(1, 0), [1])).toEqual([]);
  });

  test('choiceCurves: without a tell the gain holds zero in at least 92 of 100 worlds', () => {
    let held = 0;
    for (let seed = 0; seed < 200; seed++) {
      const gain = choiceCurves(world(12, 0, seed), [10])[0]?.gain;
      if (gain && gain.low <= 0 && 0 <= gain.high) held++;
    }
    expect(held / 200).toBeGreaterThan(0.92);
  });
});
