import { describe, expect, test } from 'vitest';
import { DrawnBenchmarks } from '../../src/core/statistics/drawn-benchmarks.ts';
import { scoreBenchmarks } from '../../src/core/statistics/score-benchmarks.ts';
import { lessonValues } from '../../src/lessons/values/lesson-values.ts';

const value = (of: string, args: Record<string, number>): number =>
  lessonValues[of]?.compute(args) ?? NaN;

describe('the lesson on certainty', () => {
  test('ten problems with twenty samples are good for about ± 20 points', () => {
    expect(value('score-margin', { problems: 10, samples: 20 })).toBeCloseTo(0.188, 3);
  });

  test('forty problems with five samples beat ten with eighty', () => {
    expect(value('score-margin', { problems: 10, samples: 80 })).toBeCloseTo(0.181, 3);
    expect(value('score-margin', { problems: 40, samples: 5 })).toBeCloseTo(0.106, 3);
  });

  test('score-margin and rerun-margin are what the drawn benchmarks show', () => {
    for (const [of, sameProblems] of [
      ['score-margin', false],
      ['rerun-margin', true],
    ] as const) {
      const plan = { benchmarks: 3000, problems: 10, samples: 20, family: 1, sameProblems };
      const scores = scoreBenchmarks(
        new DrawnBenchmarks(plan),
        { problems: 10, samples: 20 },
        'reruns',
      );
      const truth = sameProblems ? meanOf(scores) : 0.5;
      const margin = value(of, { problems: 10, samples: 20 });
      const within = scores.filter((one) => Math.abs(one.value - truth) <= margin).length;
      expect(within / scores.length).toBeGreaterThan(0.935);
      expect(within / scores.length).toBeLessThan(0.965);
    }
  });

  test('a re-run stays within a third of what other problems bring', () => {
    const of = { problems: 10, samples: 20 };
    const ratio = value('rerun-margin', of) / value('score-margin', of);
    expect(ratio).toBeGreaterThan(0.29);
    expect(ratio).toBeLessThan(0.36);
  });

  test('164 problems at 30 % have a standard error of 3.6 points', () => {
    expect(value('standard-error', { p: 0.3, problems: 164 })).toBeCloseTo(0.036, 3);
  });
});

describe('the lesson on chains', () => {
  test('nine in ten, ten times, is 35 %', () => {
    expect(value('power', { base: 0.9, exponent: 10 })).toBeCloseTo(0.349, 3);
  });

  test('a third of the mistakes make chains three times as long', () => {
    const step = value('step-for', { share: 0.5, steps: 20 });
    expect(step).toBeCloseTo(0.966, 3);
    expect(0.1 / (1 - step)).toBeCloseTo(3, 0);
    expect(20 / value('steps-to', { share: 0.5, factor: 0.9 })).toBeCloseTo(3, 1);
  });
});

const meanOf = (scores: readonly { readonly value: number }[]): number =>
  scores.reduce((sum, one) => sum + one.value, 0) / scores.length;
