import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanPassAtK } from '../../../src/core/statistics/mean-pass-at-k.ts';
import { triesToMatch } from '../../../src/core/statistics/tries-to-match.ts';
import { tallies } from './counts.ts';

const models = fc
  .array(fc.tuple(fc.nat(10), fc.nat(10)), { minLength: 2, maxLength: 10 })
  .map((counts) =>
    [0, 1].map((model) => tallies(counts.length, 10, (i) => counts[i]?.[model] ?? 0)),
  );

describe('triesToMatch', () => {
  test('triesToMatch(leader, chaser) is the first k whose pass@k is no less than pass@1', () => {
    fc.assert(
      fc.property(models, ([leader = [], chaser = []]) => {
        const target = (meanPassAtK(leader, 1) ?? NaN) - 1e-9;
        const first = Array.from({ length: 10 }, (_, i) => i + 1).find(
          (k) => (meanPassAtK(chaser, k) ?? NaN) >= target,
        );
        expect(triesToMatch(leader, chaser)?.tries).toBe(first ?? Infinity);
      }),
      { numRuns: 60 },
    );
  });

  test('triesToMatch(model, itself) is 1, without doubt', () => {
    const rows = tallies(9, 10, (i) => i);
    expect(triesToMatch(rows, rows)).toEqual({ tries: 1, low: 1, high: 1 });
  });

  test('triesToMatch of 50 % on every problem takes a model with 30 % on each two tries', () => {
    // pass@2 of 6 in 20 is 1 - C(14,2)/C(20,2) = 52 %.
    const { tries, low, high } = triesToMatch(
      tallies(10, 20, () => 10),
      tallies(10, 20, () => 6),
    ) ?? { tries: NaN, low: NaN, high: NaN };
    expect([tries, low, high]).toEqual([2, 2, 2]);
  });

  test('triesToMatch says so where no number of tries is enough', () => {
    const result = triesToMatch(
      tallies(6, 10, () => 9),
      tallies(6, 10, () => 0),
    );
    expect(result).toEqual({ tries: Infinity, low: Infinity, high: Infinity });
  });

  test('triesToMatch needs two groups of problems, and the same problems', () => {
    const rows = tallies(3, 4, () => 1);
    expect(triesToMatch(rows.slice(1, 2), rows.slice(1, 2))).toBeUndefined();
    expect(triesToMatch([], [])).toBeUndefined();
    expect(() => triesToMatch(rows, rows.toReversed())).toThrow(RangeError);
  });
});
