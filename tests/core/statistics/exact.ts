/** Binomial coefficient without rounding. */
export function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 0; i < k; i++) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return k > n ? 0n : result;
}

/** a / b as a double, from 60 exact binary digits. */
export const ratio = (a: bigint, b: bigint): number => Number((a << 60n) / b) / 2 ** 60;

/** Chance of c successes in n tries, by the textbook formula. */
export const binomial = (n: number, c: number, p: number): number =>
  Number(choose(n, c)) * p ** c * (1 - p) ** (n - c);

/** Random numbers in [0, 1) from a seed (mulberry32), so that simulations repeat themselves. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
