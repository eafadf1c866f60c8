import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateCurve } from '../../../src/core/statistics/estimate-curve.ts';
import { meanPassAtK, meanPassHatK } from '../../../src/core/statistics/mean-pass-at-k.ts';
import type { Metric } from '../../../src/core/statistics/metric.ts';
import type { Tally } from '../../../src/core/statistics/tally.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';
import { benchmarks, tallies } from './counts.ts';

const metrics: Metric[] = ['pass@k', 'pass^k'];

function pointAt(rows: readonly Tally[], k: number, metric: Metric = 'pass@k') {
  const [point] = estimateCurve(rows, [k], metric);
  if (!point) throw new Error(`no estimate at k = ${k}`);
  return point;
}

describe('estimateCurve', () => {
  test('estimateCurve(tallies, ks) has one entry per k, undefined beyond the smallest n', () => {
    const rows = [...tallies(3, 10, (i) => i), { taskId: 'short', n: 4, c: 1 }];
    expect(estimateCurve(rows, [1, 4, 5, 2]).map((point) => point?.k)).toEqual([
      1,
      4,
      undefined,
      2,
    ]);
    expect(estimateCurve([...rows, { taskId: 'none', n: 0, c: 0 }], [1])).toEqual([undefined]);
    expect(estimateCurve([], [1, 2])).toEqual([undefined, undefined]);
  });

  test('estimateCurve throws for what is not a count', () => {
    expect(() =>
      estimateCurve(
        tallies(1, 3, () => 4),
        [1],
      ),
    ).toThrow(RangeError);
    expect(() =>
      estimateCurve(
        tallies(1, 3, () => 1),
        [0],
      ),
    ).toThrow(RangeError);
    expect(() => estimateCurve([], [1.5])).toThrow(RangeError);
  });

  test('estimateCurve values are those of meanPassAtK and meanPassHatK to the last digit', () => {
    fc.assert(
      fc.property(benchmarks, ([rows, k]) => {
        expect(pointAt(rows, k).value).toBe(meanPassAtK(rows, k));
        expect(pointAt(rows, k, 'pass^k').value).toBe(meanPassHatK(rows, k));
      }),
    );
  });

  test.each(metrics)(
    'estimateCurve(%s): 0 <= low <= value <= high <= 1, and new problems add doubt',
    (metric) => {
      fc.assert(
        fc.property(benchmarks, ([rows, k]) => {
          const { value, overProblems, overReruns } = pointAt(rows, k, metric);
          const ends = [
            0,
            overProblems.low,
            overReruns.low,
            value,
            overReruns.high,
            overProblems.high,
            1,
          ];
          expect(ends).toEqual(ends.toSorted((a, b) => a - b));
          if (k === 1) expect(overProblems.high).toBeGreaterThan(overProblems.low);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('estimateCurve is blind to the order of problems', () => {
    fc.assert(
      fc.property(benchmarks, ([rows, k]) => {
        const [there, back] = [pointAt(rows, k), pointAt(rows.toReversed(), k)];
        expect(back.overProblems.low).toBeCloseTo(there.overProblems.low, 12);
        expect(back.overReruns.high).toBeCloseTo(there.overReruns.high, 12);
      }),
    );
  });

  test('estimateCurve of a large benchmark is value +- 1.96 SE to a tenth of the SE', () => {
    const {
      value,
      standardError = NaN,
      overProblems,
    } = pointAt(
      tallies(2000, 20, (i) => (i * 7) % 21),
      5,
    );
    expect(Math.abs(overProblems.low - (value - 1.96 * standardError))).toBeLessThan(
      standardError / 10,
    );
    expect(Math.abs(overProblems.high - (value + 1.96 * standardError))).toBeLessThan(
      standardError / 10,
    );
  });

  test('estimateCurve of 140 of 164 gives 85.4 % with a standard error of 2.8 points', () => {
    const { value, standardError, overProblems } = pointAt(
      tallies(164, 1, (i) => (i < 140 ? 1 : 0)),
      1,
    );
    expect(value).toBe(0.8536585365853658);
    expect(standardError).toBeCloseTo(0.0277, 4);
    expect(overProblems.low).toBeCloseTo(0.791, 3);
    expect(overProblems.high).toBeCloseTo(0.9, 3);
  });

  test('estimateCurve of one problem falls back to Wilson for c of n', () => {
    const { standardError, overProblems, overReruns } = pointAt(
      tallies(1, 6, () => 3),
      1,
    );
    expect(standardError).toBeUndefined();
    expect(overReruns.low).toBeCloseTo(wilsonInterval(3, 6).low, 12);
    expect(overReruns.high).toBeCloseTo(wilsonInterval(3, 6).high, 12);
    expect(overProblems).toEqual(overReruns);
  });

  test('estimateCurve of one problem carries Wilson through 1 - (1-p)^k and p^k', () => {
    const { low, high } = wilsonInterval(8, 20);
    const any = pointAt(
      tallies(1, 20, () => 8),
      3,
    ).overReruns;
    expect(any.low).toBeCloseTo(1 - (1 - low) ** 3, 12);
    expect(any.high).toBeCloseTo(1 - (1 - high) ** 3, 12);
    expect(
      pointAt(
        tallies(1, 20, () => 8),
        3,
        'pass^k',
      ).overReruns.low,
    ).toBeCloseTo(low ** 3, 12);
  });

  test('estimateCurve of problems that all share a parent does not speak of other problems', () => {
    const rows = tallies(6, 10, (i) => i).map((row) => ({ ...row, cluster: 'one' }));
    const { standardError, overProblems, overReruns } = pointAt(rows, 2);
    expect(standardError).toBeUndefined();
    expect(overProblems).toEqual(overReruns);
  });

  test('estimateCurve of all failed or all passed gives Wilson for none or all of M', () => {
    const none = pointAt(
      tallies(20, 10, () => 0),
      3,
    ).overProblems;
    expect(none).toEqual({
      low: 0,
      high: expect.closeTo(wilsonInterval(0, 20).high, 12) as number,
    });
    const all = pointAt(
      tallies(20, 10, () => 10),
      3,
    ).overProblems;
    expect(all).toEqual({ low: expect.closeTo(wilsonInterval(20, 20).low, 12) as number, high: 1 });
  });

  test('estimateCurve widens where problems share a parent', () => {
    const rows = tallies(40, 10, (i) => (Math.floor(i / 4) % 2 === 0 ? 2 : 8));
    const clustered = rows.map((row, i) => ({ ...row, cluster: `family/${Math.floor(i / 4)}` }));
    const width = (row: readonly Tally[]) => {
      const { low, high } = pointAt(row, 1).overProblems;
      return high - low;
    };
    expect(width(clustered)).toBeGreaterThan(1.5 * width(rows));
  });

  test('estimateCurve of problems that happen to agree still shows the noise of a re-run', () => {
    const { standardError, overProblems, overReruns } = pointAt(
      tallies(2, 20, () => 10),
      1,
    );
    expect(standardError).toBeCloseTo(0, 12);
    expect(overProblems).toEqual(overReruns);
    expect(overReruns.high - overReruns.low).toBeGreaterThan(0.25);
  });

  test('estimateCurve of single samples: a re-run is no more certain than new problems', () => {
    const { overProblems, overReruns } = pointAt(
      tallies(100, 1, (i) => (i < 10 ? 1 : 0)),
      1,
    );
    expect(overReruns.low).toBeCloseTo(wilsonInterval(10, 100).low, 2);
    expect(overProblems.high).toBeGreaterThanOrEqual(overReruns.high);
  });

  test('estimateCurve of mixed n, some with a single sample, is defined at k = 1', () => {
    const rows = [{ taskId: 'one', n: 1, c: 1 }, ...tallies(5, 10, (i) => i)];
    expect(pointAt(rows, 1).overReruns.high).toBeLessThan(1);
  });

  test('estimateCurve knows every k of 164 problems x 200 samples', () => {
    const rows = tallies(164, 200, (i) => (i * 37) % 201);
    const ks = Array.from({ length: 100 }, (_, i) => 2 * i + 1);
    const curve = estimateCurve(rows, ks);
    expect(curve.every((point) => point !== undefined)).toBe(true);
  });
});
