import { describe, expect, test } from 'vitest';
import { problemsNeeded } from '../../../src/core/statistics/problems-needed.ts';

const differences = (values: readonly number[]) => values.map((a) => ({ a, b: 0 }));

describe('problemsNeeded', () => {
  test('problemsNeeded agrees with the textbook: (1.96 + 0.84)² sd² / d² for sd = 5 d is 197', () => {
    // Two values around the mean d = 0.1, as far from it as gives a standard deviation of 0.5.
    const spread = 0.5 * Math.sqrt(99 / 100);
    const values = Array.from({ length: 100 }, (_, i) => 0.1 + (i % 2 ? spread : -spread));
    expect(problemsNeeded(differences(values))).toBe(197);
  });

  test('problemsNeeded does not depend on how many problems there are already', () => {
    const some = Array.from({ length: 50 }, (_, i) => (i % 3) / 3 - 0.2);
    const once = problemsNeeded(differences(some)) ?? NaN;
    const more = problemsNeeded(differences([...some, ...some, ...some, ...some])) ?? NaN;
    expect(Math.abs(more - once) / once).toBeLessThan(0.05);
  });

  test('problemsNeeded is undefined without a difference or a spread', () => {
    expect(problemsNeeded([])).toBeUndefined();
    expect(problemsNeeded(differences([0.5, -0.5]))).toBeUndefined();
    expect(problemsNeeded(differences([0.5, 0.5]))).toBeUndefined();
  });
});
