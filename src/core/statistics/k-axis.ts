/** The k that papers report: 1, 10 and 100 (Chen et al. 2021), as far as n samples allow. */
export const reportedKs = (n: number): number[] => [1, 10, 100].filter((k) => k <= n);

/** More points than this no screen can tell apart. */
const mostPoints = 100;

/**
 * The k at which a curve is drawn, rising from 1 to n without repeats: every k while they are few,
 * else about a hundred at even steps of log k, so that a log axis is evenly covered.
 */
export function kAxis(n: number): number[] {
  const every = Array.from({ length: Math.min(n, mostPoints) }, (_, i) => i + 1);
  if (n <= mostPoints) return every;
  const steps = every.map((_, i) => Math.round(n ** (i / (mostPoints - 1))));
  return [...new Set(steps)];
}

/** Where a log axis from 1 to n carries labels: 1, 2, 5, 10, 20, 50 ... and n itself. */
export function kTicks(n: number): number[] {
  const ticks: number[] = [];
  for (let decade = 1; decade <= n; decade *= 10)
    ticks.push(...[decade, 2 * decade, 5 * decade].filter((k) => k < n));
  return n < 1 ? [] : [...ticks, n];
}
