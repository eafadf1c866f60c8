import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairedDifference } from '../../../src/core/statistics/paired-difference.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const pairs = fc.array(fc.record({ a: share, b: share }), { minLength: 2, maxLength: 30 });

describe('pairedDifference', () => {
  test('pairedDifference agrees with R: t.test(extra ~ group, data = sleep, paired = TRUE)', () => {
    // Student 1908: hours of sleep gained, here in tens of hours to stay within -1 ... 1.
    const differences = [-1.2, -2.4, -1.3, -1.3, 0, -1, -1.8, -0.8, -4.6, -1.4];
    const result = pairedDifference(differences.map((d) => ({ a: d / 10, b: 0 })));
    expect(result?.value).toBeCloseTo(-0.158, 12);
    expect(result?.low).toBeCloseTo(-0.2459886, 5);
    expect(result?.high).toBeCloseTo(-0.0700114, 5);
  });

  test('pairedDifference of a and b is the opposite of that of b and a', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const there = pairedDifference(rows);
        const back = pairedDifference(rows.map(({ a, b }) => ({ a: b, b: a })));
        expect(back?.value).toBeCloseTo(-(there?.value ?? NaN), 12);
        expect(back?.low).toBeCloseTo(-(there?.high ?? NaN), 12);
      }),
    );
  });

  test('pairedDifference keeps -1 <= low <= value <= high <= 1', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { value, low, high } = pairedDifference(rows) ?? { value: NaN, low: NaN, high: NaN };
        const ends = [-1, low, value, high, 1];
        expect(ends).toEqual(ends.toSorted((x, y) => x - y));
      }),
    );
  });

  test('pairedDifference of problems without any difference is as unsure as 0 of G', () => {
    const { value, low, high } = pairedDifference(
      Array.from({ length: 12 }, () => ({ a: 0.5, b: 0.5 })),
    ) ?? { value: NaN, low: NaN, high: NaN };
    expect(value).toBe(0);
    expect(high).toBe(wilsonInterval(0, 12).high);
    expect(low).toBe(-high);
  });

  test('pairedDifference of copies is no surer than the originals', () => {
    const originals = [0.1, 0.3, -0.2, 0.4].map((a, i) => ({ a, b: 0, cluster: `parent/${i}` }));
    const width = (rows: typeof originals) => {
      const { low, high } = pairedDifference(rows) ?? { low: NaN, high: NaN };
      return high - low;
    };
    const copies = originals.flatMap((one) => [one, one, one]);
    expect(width(copies)).toBeCloseTo(width(originals), 12);
  });

  test('pairedDifference of one group of problems is undefined', () => {
    expect(pairedDifference([])).toBeUndefined();
    expect(pairedDifference([{ a: 1, b: 0 }])).toBeUndefined();
    const family = { a: 1, b: 0, cluster: 'one' };
    expect(pairedDifference([family, family])).toBeUndefined();
  });
});
