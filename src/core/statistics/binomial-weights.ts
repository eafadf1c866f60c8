/** Probabilities of from, from+1, ... successes; counts left out are below 1e-16 of the likeliest. */
export interface Weights {
  /** Chance of success in one try. */
  readonly p: number;
  readonly from: number;
  readonly values: Float64Array;
}

/** Distribution of the number of successes in n tries of chance p, 0 < p < 1. */
export function binomialWeights(n: number, p: number): Weights {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  // Outwards from the mode nothing overflows, and no logarithm of a factorial is needed.
  const above = [1];
  for (let c = mode, w = 1; c < n && w > 1e-16; c++) above.push((w *= ((n - c) / (c + 1)) * odds));
  const below: number[] = [];
  for (let c = mode, w = 1; c > 0 && w > 1e-16; c--) below.push((w *= c / (n - c + 1) / odds));
  const all = [...below.reverse(), ...above];
  const total = all.reduce((sum, weight) => sum + weight, 0);
  return {
    p,
    from: mode - below.length,
    values: Float64Array.from(all, (weight) => weight / total),
  };
}
