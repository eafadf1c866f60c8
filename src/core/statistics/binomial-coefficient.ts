/** In how many ways k of n things can be chosen; 0 for k > n. Exact as long as it is below 2^53. */
export function binomialCoefficient(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  const few = Math.min(k, n - k);
  let ways = 1;
  // Multiplied first: every quotient on the way is whole.
  for (let i = 1; i <= few; i++) ways = (ways * (n - few + i)) / i;
  return ways;
}
