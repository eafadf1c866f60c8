import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean } from '../../../src/core/statistics/mean.ts';

test('mean(values) gives the double that numpy.mean gives, whatever the length', () => {
  // numpy 2.4.6; adding from left to right misses the last digit for most of these lengths.
  const numpy = [
    [3, 0.5150313842087876],
    [8, 0.4692765113974232],
    [12, 0.4993392798149984],
    [128, 0.503972063924678],
    [129, 0.5046442482771337],
    [164, 0.50148057724383],
    [974, 0.5004823121679016],
    [1140, 0.49984699111505226],
    [5000, 0.499611496531219],
  ] as const;
  for (const [size, expected] of numpy)
    expect(mean(Array.from({ length: size }, (_, i) => ((i * 7919) % 1009) / 1009))).toBe(expected);
});

test('mean(values) of none is undefined, of one is that one', () => {
  expect(mean([])).toBeUndefined();
  expect(mean([0.3])).toBe(0.3);
});

test('mean(values) lies between the smallest and the largest value', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 400 }), (values) => {
      expect(mean(values)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-15);
      expect(mean(values)).toBeLessThanOrEqual(Math.max(...values) + 1e-15);
    }),
  );
});
