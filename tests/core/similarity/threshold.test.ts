import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestErrors, thresholdErrors } from '../../../src/core/similarity/threshold.ts';

const point = (likeness: number, passed: boolean) => ({ likeness, passed });
const mixed = [point(0.2, true), point(0.4, false), point(0.6, true), point(0.9, false)];

describe('thresholdErrors', () => {
  test('thresholdErrors(points, t) counts right ones below and wrong ones from t upwards', () => {
    expect(thresholdErrors(mixed, 0.4)).toEqual({ thrownAway: 1, wronglyKept: 2 });
    expect(thresholdErrors(mixed, 0)).toEqual({ thrownAway: 0, wronglyKept: 2 });
    expect(thresholdErrors(mixed, 1)).toEqual({ thrownAway: 2, wronglyKept: 0 });
  });
});

describe('fewestErrors', () => {
  test('fewestErrors(points) is 0 where likeness tells right from wrong', () => {
    expect(fewestErrors([point(0.3, false), point(0.7, true)])).toBe(0);
  });

  test('fewestErrors(points) is never more than those of any threshold', () => {
    const points = fc.array(
      fc.record({ likeness: fc.double({ min: 0, max: 1, noNaN: true }), passed: fc.boolean() }),
    );
    const threshold = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(points, threshold, (all, t) => {
        const { thrownAway, wronglyKept } = thresholdErrors(all, t);
        return fewestErrors(all) <= thrownAway + wronglyKept;
      }),
    );
  });
});
