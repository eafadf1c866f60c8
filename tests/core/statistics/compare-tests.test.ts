import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareTests,
  falsePassShare,
  inflation,
  type JudgedTwice,
} from '../../../src/core/statistics/compare-tests.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';

const both = { weak: true, strong: true };
const fooled = { weak: true, strong: false };
const odd = { weak: false, strong: true };
const neither = { weak: false, strong: false };

const judged = fc
  .array(fc.array(fc.constantFrom(both, fooled, neither), { minLength: 6, maxLength: 6 }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((rows): JudgedTwice[] => rows.map((samples, i) => ({ taskId: `task/${i}`, samples })));

describe('compareTests', () => {
  test('compareTests(problems) counts each sample once, and names the problems that fool most', () => {
    const result = compareTests([
      { taskId: 'a', samples: [both, fooled, neither] },
      { taskId: 'b', samples: [both, both, odd] },
      { taskId: 'c', cluster: 'family', samples: [fooled, fooled, neither] },
    ]);
    expect(result).toMatchObject({ right: 3, falsePasses: 3, strongOnly: 1, wrong: 2 });
    expect(result.fooled).toEqual([
      { taskId: 'c', falsePasses: 2 },
      { taskId: 'a', falsePasses: 1 },
    ]);
    expect(result.weak[2]).toEqual({ taskId: 'c', n: 3, c: 2, cluster: 'family' });
    expect(result.strong[0]).toEqual({ taskId: 'a', n: 3, c: 1 });
  });

  test('compareTests of no samples is all zeros', () => {
    expect(compareTests([])).toMatchObject({ right: 0, falsePasses: 0, fooled: [], weak: [] });
  });
});

describe('inflation', () => {
  test('inflation(comparison, 1) is the share of false passes', () => {
    fc.assert(
      fc.property(judged, (problems) => {
        const comparison = compareTests(problems);
        const samples = 6 * problems.length;
        expect(inflation(comparison, 1)?.value).toBeCloseTo(comparison.falsePasses / samples, 12);
      }),
    );
  });

  test('inflation(comparison, k) is never negative where all tests include the weak ones', () => {
    fc.assert(
      fc.property(judged, fc.integer({ min: 1, max: 6 }), (problems, k) => {
        expect(inflation(compareTests(problems), k)?.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('inflation(comparison, k) is undefined for k > n and for a single problem', () => {
    const one = { taskId: 'a', samples: [both, fooled] };
    expect(inflation(compareTests([one]), 1)).toBeUndefined();
    expect(inflation(compareTests([one, { ...one, taskId: 'b' }]), 3)).toBeUndefined();
  });
});

describe('falsePassShare', () => {
  test('falsePassShare(problems) is false passes over passes, its interval over problems', () => {
    fc.assert(
      fc.property(judged, (problems) => {
        const { right, falsePasses } = compareTests(problems);
        const share = falsePassShare(problems);
        if (!share) return;
        expect(share.value).toBeCloseTo(falsePasses / (right + falsePasses), 12);
        expect([share.low >= 0, share.low <= share.high, share.high <= 1]).toEqual([
          true,
          true,
          true,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test('falsePassShare of problems that fool always or never is as unsure as so few problems', () => {
    const always = { taskId: 'a', samples: Array.from({ length: 50 }, () => fooled) };
    const never = { taskId: 'b', samples: Array.from({ length: 50 }, () => both) };
    const mixed = Array.from({ length: 10 }, (_, i) => (i < 5 ? always : never));
    const { value, low, high } = falsePassShare(mixed) ?? { value: NaN, low: NaN, high: NaN };
    expect(value).toBe(0.5);
    // Ten coins, not five hundred: 0.5 +- 1.96 sqrt(0.25 / 10).
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.7);
  });

  test('falsePassShare of none, or of all, is Wilson over the problems that passed', () => {
    const clean = Array.from({ length: 8 }, (_, i) => ({
      taskId: `${i}`,
      samples: [both, neither],
    }));
    expect(falsePassShare(clean)).toMatchObject({
      value: 0,
      low: 0,
      high: wilsonInterval(0, 8).high,
    });
    const bad = clean.map((one) => ({ ...one, samples: [fooled] }));
    expect(falsePassShare(bad)).toMatchObject({ value: 1, low: wilsonInterval(8, 8).low, high: 1 });
    expect(falsePassShare([{ taskId: 'a', samples: [neither] }])).toBeUndefined();
    expect(falsePassShare(clean.slice(1, 2))).toBeUndefined();
  });
});
