import type { Weights } from './binomial-weights.ts';
import type { Metric } from './metric.ts';

/**
 * Variance of an estimate if its n samples were drawn again and again, given its value for every
 * count: an exact sum, no simulation. Its mean is known without one, for it is unbiased.
 */
export function rerunVariance(
  { p, from, values }: Weights,
  estimates: Float64Array,
  k: number,
  metric: Metric,
): number {
  const mean = metric === 'pass@k' ? 1 - (1 - p) ** k : p ** k;
  let variance = 0;
  // Indexed: a curve runs through here millions of times, and iterators cost ten times as much.
  for (let i = 0; i < values.length; i++) {
    const deviation = (estimates[from + i] ?? NaN) - mean;
    variance += (values[i] ?? NaN) * deviation * deviation;
  }
  return variance;
}

/**
 * The estimate for every c = 0 ... n, k <= n, each from its neighbour by
 * C(m-1, k) / C(m, k) = (m-k) / m; equal to `passAtK` and `passHatK` but for rounding.
 */
export function estimatesByCount(metric: Metric, n: number, k: number): Float64Array {
  const table = new Float64Array(n + 1);
  let share = 1; // C(m, k) / C(n, k): the chance that k picks all fall among m given samples
  for (let m = n; m >= 0; m--) {
    if (metric === 'pass@k') table[n - m] = 1 - share;
    else table[m] = share;
    share *= Math.max(0, m - k) / m;
  }
  return table;
}
