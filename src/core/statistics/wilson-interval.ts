import { checkCounts } from './check-counts.ts';
import type { Interval } from './estimate.ts';

/** Two-sided 95 % quantile of the normal distribution. */
export const z95 = 1.959963984540054;

/**
 * 95 % interval of a success rate after c of n independent samples passed; {0, 1} for n = 0.
 *
 * Wilson 1927 (JASA 22:209), as recommended by Brown, Cai and DasGupta 2001 (Statistical Science
 * 16:101): never leaves [0, 1], and is not of zero width when none or all passed.
 */
export function wilsonInterval(c: number, n: number): Interval {
  checkCounts(n, c);
  return n === 0 ? { low: 0, high: 1 } : scoreInterval(c / n, n, z95);
}

/** Wilson's formula for a proportion p that is worth `size` independent yes/no observations. */
export function scoreInterval(p: number, size: number, quantile: number): Interval {
  const q2 = quantile ** 2 / size;
  const centre = (p + q2 / 2) / (1 + q2);
  const half = Math.sqrt(q2 * (p * (1 - p) + q2 / 4)) / (1 + q2);
  // In exact arithmetic p is never outside; rounding must not put it there.
  return {
    low: Math.max(0, Math.min(p, centre - half)),
    high: Math.min(1, Math.max(p, centre + half)),
  };
}
