import type { Weights } from './binomial-weights.ts';
import { binomialWeights } from './binomial-weights.ts';
import { plugInPassAtK } from './naive-estimators.ts';
import { passAtK } from './pass-at-k.ts';
import { passAtKOfChance } from './chances.ts';

/** What an estimate is on average over many runs, and its standard deviation from run to run. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** Three ways to tell pass@k of one problem from one run. */
export type EstimatorName = 'best-of-k' | 'plug-in' | 'unbiased';

/**
 * Mean and standard deviation of an estimator of pass@k over runs of n samples, each right with
 * chance p, 0 < p < 1; exact, as sums over the binomial distribution. Undefined for k > n.
 */
export function estimatorSpread(
  estimator: EstimatorName,
  { p, n, k }: { readonly p: number; readonly n: number; readonly k: number },
): Spread | undefined {
  if (k > n) return undefined;
  if (estimator === 'best-of-k') {
    const mean = passAtKOfChance(p, k);
    return { mean, deviation: Math.sqrt(mean * (1 - mean)) };
  }
  const estimate = estimator === 'plug-in' ? plugInPassAtK : passAtK;
  return spreadOf(binomialWeights(n, p), (c) => estimate(n, c, k) ?? NaN);
}

function spreadOf({ from, values }: Weights, estimateOf: (c: number) => number): Spread {
  let [mean, square] = [0, 0];
  for (const [i, weight] of values.entries()) {
    const estimate = estimateOf(from + i);
    mean += weight * estimate;
    square += weight * estimate * estimate;
  }
  return { mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) };
}
