import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveMargin, curveScales } from '../../../src/ui/charts/curve-scales.ts';

const frames = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 120, max: 800 }),
  n: fc.integer({ min: 2, max: 60 }),
  axis: fc.constantFrom('linear' as const, 'log' as const),
});

describe('curveScales', () => {
  test('x(k) puts 1 at the left edge of the plot and n at the right', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const { x } = curveScales(frame);
        expect(x(1)).toBeCloseTo(curveMargin.left);
        expect(x(frame.n)).toBeCloseTo(frame.width - curveMargin.right);
      }),
    );
  });

  test('kAt(x(k)) gives k back on both axes', () => {
    fc.assert(
      fc.property(frames, fc.nat(), (frame, seed) => {
        const k = 1 + (seed % frame.n);
        const { x, kAt } = curveScales(frame);
        expect(kAt(x(k))).toBe(k);
      }),
    );
  });

  test('kAt(x) stays within 1 ... n however far the pointer is dragged', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: -5000, max: 5000 }), (frame, x) => {
        const k = curveScales(frame).kAt(x);
        expect(k).toBeGreaterThanOrEqual(1);
        expect(k).toBeLessThanOrEqual(frame.n);
      }),
    );
  });

  test('x(k) and kAt(x) are finite for a single sample', () => {
    const { x, kAt } = curveScales({ width: 600, height: 240, n: 1, axis: 'log' });
    expect(x(1)).toBe(curveMargin.left);
    expect(kAt(580)).toBe(1);
  });

  test('y(value) puts certainty above impossibility', () => {
    const { y } = curveScales({ width: 600, height: 240, n: 10, axis: 'linear' });
    expect(y(1)).toBe(curveMargin.top);
    expect(y(0)).toBe(240 - curveMargin.bottom);
  });
});
