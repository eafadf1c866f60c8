import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../../src/ui/charts/spread-labels.ts';

const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });

describe('spreadLabels', () => {
  test('spreadLabels(wanted, gap, from, to) gives every label its gap, within the frame', () => {
    fc.assert(
      fc.property(wanted, (places) => {
        const spread = spreadLabels(places, 15, 0, 300).toSorted((a, b) => a - b);
        for (const place of spread) {
          expect(place).toBeGreaterThanOrEqual(-1e-6);
          expect(place).toBeLessThanOrEqual(300 + 1e-6);
        }
        spread.forEach((place, i) => {
          if (i > 0) expect(place - (spread[i - 1] ?? NaN)).toBeGreaterThanOrEqual(15 - 1e-6);
        });
      }),
    );
  });

  test('spreadLabels keeps the order, and leaves alone what has room', () => {
    expect(spreadLabels([10, 100, 50], 15, 0, 300)).toEqual([10, 100, 50]);
    fc.assert(
      fc.property(wanted, (places) => {
        const spread = spreadLabels(places, 15, 0, 300);
        places.forEach((one, i) => {
          places.forEach((other, j) => {
            if (one < other) expect(spread[i]).toBeLessThan((spread[j] ?? NaN) + 1e-9);
          });
        });
      }),
    );
  });

  test('spreadLabels moves labels that meet by the same amount', () => {
    expect(spreadLabels([100, 100], 20, 0, 300)).toEqual([90, 110]);
    expect(spreadLabels([0, 0, 0], 20, 0, 300)).toEqual([0, 20, 40]);
  });

  test('spreadLabels shares what there is where there is too little', () => {
    expect(spreadLabels([5, 5, 5], 20, 0, 20)).toEqual([0, 10, 20]);
    expect(spreadLabels([], 20, 0, 20)).toEqual([]);
  });
});
