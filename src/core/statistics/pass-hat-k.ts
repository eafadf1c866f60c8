import { checkCounts, checkTries } from './check-counts.ts';

/**
 * Unbiased pass^k: the chance that k of the n samples, picked blindly, are all correct,
 * C(c, k) / C(n, k); undefined for k > n, RangeError when n, c or k is not a count.
 *
 * Yao et al. 2024 (tau-bench, arXiv 2406.12045).
 */
export function passHatK(n: number, c: number, k: number): number | undefined {
  checkCounts(n, c);
  checkTries(k);
  if (k > n) return undefined;
  let allCorrect = 1;
  for (let i = 0; i < k && allCorrect > 0; i++) allCorrect *= (c - i) / (n - i);
  return allCorrect;
}
