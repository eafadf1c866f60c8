import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanPassAtK } from '../../../src/core/statistics/mean-pass-at-k.ts';
import { upperHull } from '../../../src/core/statistics/upper-hull.ts';
import { tallies } from './counts.ts';

/** Up to four settings over the same problems, 12 samples each. */
const sweeps = fc
  .integer({ min: 2, max: 8 })
  .chain((problems) =>
    fc.array(fc.array(fc.nat(12), { minLength: problems, maxLength: problems }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map((counts) => counts.map((row) => tallies(row.length, 12, (i) => row[i] ?? 0)));

describe('upperHull', () => {
  test('upperHull(settings, ks) is the largest mean pass@k, at the setting that has it', () => {
    fc.assert(
      fc.property(sweeps, fc.integer({ min: 1, max: 12 }), (settings, k) => {
        const means = settings.map((rows) => meanPassAtK(rows, k) ?? NaN);
        const [point] = upperHull(settings, [k]);
        expect(point?.value).toBe(Math.max(...means));
        expect(means[point?.best ?? -1]).toBe(point?.value);
      }),
      { numRuns: 40 },
    );
  });

  test('upperHull moves from the steady setting to the varied one as k grows', () => {
    // One solves half of the problems always, the other everything now and then.
    const steady = tallies(10, 20, (i) => (i < 5 ? 20 : 0));
    const varied = tallies(10, 20, () => 4);
    const [one, ten] = upperHull([steady, varied], [1, 10]);
    expect([one?.best, ten?.best]).toEqual([0, 1]);
    expect(ten?.wins[1]).toBeGreaterThan(0.99);
  });

  test('upperHull: shares of repetitions won add up to 1, and equals share them', () => {
    const rows = tallies(8, 10, (i) => i);
    const [point] = upperHull([rows, rows, rows], [3]);
    expect(point?.best).toBe(0);
    for (const share of point?.wins ?? []) expect(share).toBeCloseTo(1 / 3, 12);
    fc.assert(
      fc.property(sweeps, (settings) => {
        const wins = upperHull(settings, [2])[0]?.wins ?? [];
        expect(wins.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 20 },
    );
  });

  test('upperHull cannot say how sure it is of a single problem', () => {
    expect(upperHull([tallies(1, 4, () => 2)], [1])).toEqual([
      { k: 1, best: 0, value: 0.5, wins: [] },
    ]);
  });

  test('upperHull is undefined beyond the smallest n, and for nothing', () => {
    expect(upperHull([tallies(3, 4, (i) => i)], [4, 5]).map((point) => point?.k)).toEqual([
      4,
      undefined,
    ]);
    expect(upperHull([], [1])).toEqual([undefined]);
    expect(upperHull([[], []], [1])).toEqual([undefined]);
  });

  test('upperHull refuses settings over different problems', () => {
    const rows = tallies(3, 4, () => 1);
    expect(() => upperHull([rows, rows.toReversed()], [1])).toThrow(RangeError);
    expect(() => upperHull([rows, rows.slice(1)], [1])).toThrow(RangeError);
    expect(() => upperHull([rows], [0])).toThrow(RangeError);
  });
});
