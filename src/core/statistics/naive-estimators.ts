// For teaching only: the two tempting ways to estimate pass@k, kept to show what is wrong with them.
// No number that the playground reports is made here; that is the work of pass-at-k.ts.
import { checkCounts, checkTries } from './check-counts.ts';
import { passAtK } from './pass-at-k.ts';

/**
 * Best of the first k: 1 if one of them is correct, else 0; undefined for k > n.
 * Right on average, but it throws n-k samples away and jumps when the samples are reordered.
 */
export function bestOfFirstK(correct: readonly boolean[], k: number): 0 | 1 | undefined {
  checkTries(k);
  if (k > correct.length) return undefined;
  return correct.slice(0, k).includes(true) ? 1 : 0;
}

/**
 * The plug-in 1 - (1 - c/n)^k; undefined for n = 0 only. Biased low (Chen et al. 2021,
 * arXiv 2107.03374, appendix A), and it gives a number for k > n where there is nothing to know.
 */
export function plugInPassAtK(n: number, c: number, k: number): number | undefined {
  checkCounts(n, c);
  checkTries(k);
  return n === 0 ? undefined : 1 - (1 - c / n) ** k;
}

/**
 * The estimator as it is often copied, without the check that there are k samples: it tells 1 for
 * every problem with n < k, those that were never solved among them (openai/human-eval, issue 35).
 */
export function uncheckedPassAtK(n: number, c: number, k: number): number {
  checkCounts(n, c);
  checkTries(k);
  return n - c < k ? 1 : (passAtK(n, c, k) ?? NaN);
}
