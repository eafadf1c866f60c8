import { describe, expect, test } from 'vitest';
import { lessonValues } from '../../src/lessons/values/lesson-values.ts';

const value = (of: string, args: Record<string, number>): number =>
  lessonValues[of]?.compute(args) ?? NaN;

describe('lessonValues', () => {
  // Chen et al. 2021, appendix A, with the numbers of shared notes: p = .05, n = 20, k = 10.
  test('gives the bias of the plug-in: .401 is true, .336 is what it says on average', () => {
    expect(value('chance-of-k', { p: 0.05, k: 10 })).toBeCloseTo(0.401, 3);
    expect(value('plug-in-mean', { p: 0.05, n: 20, k: 10 })).toBeCloseTo(0.336, 3);
    expect(value('plug-in-bias', { p: 0.05, n: 20, k: 10 })).toBeCloseTo(-0.065, 3);
  });

  test('gives a standard error of 3.6 points at 164 problems and p = .3', () => {
    expect(100 * value('standard-error', { p: 0.3, problems: 164 })).toBeCloseTo(3.6, 1);
  });

  test('gives pass@k as a count of draws: 1 - C(16,5)/C(20,5)', () => {
    expect(value('pass-at-k', { n: 20, c: 4, k: 5 })).toBeCloseTo(1 - 4368 / 15504, 12);
  });

  test('gives NaN where there is nothing to know: k > n', () => {
    expect(value('pass-at-k', { n: 5, c: 1, k: 6 })).toBeNaN();
  });
});
