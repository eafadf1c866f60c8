import { binomialCoefficient } from './binomial-coefficient.ts';
import { checkCounts, checkTries } from './check-counts.ts';

/**
 * How likely it is that k of n samples, picked blindly, hold 0, 1, ... min(c, k) of the c right ones
 * (the hypergeometric distribution); undefined for k > n. Its first number is 1 - pass@k.
 */
export function rightOnesDrawn(n: number, c: number, k: number): number[] | undefined {
  checkCounts(n, c);
  checkTries(k);
  if (k > n) return undefined;
  const draws = binomialCoefficient(n, k);
  return Array.from(
    { length: Math.min(c, k) + 1 },
    (_, j) => (binomialCoefficient(c, j) * binomialCoefficient(n - c, k - j)) / draws,
  );
}
