// What is true of a model whose chance to solve a problem is known: lessons compare estimates with it.
import { binomialWeights } from './binomial-weights.ts';
import { plugInPassAtK } from './naive-estimators.ts';

/** The chance that k independent tries, each right with chance p, hold a right one: 1 − (1 − p)^k. */
export const passAtKOfChance = (p: number, k: number): number => 1 - (1 - p) ** k;

/**
 * What the plug-in 1 − (1 − c/n)^k gives on average over runs of n samples at chance p; its distance
 * from `passAtKOfChance` is its bias (Chen et al. 2021, appendix A: never above zero). For 0 < p < 1.
 */
export function naiveMean(p: number, n: number, k: number): number {
  const { from, values } = binomialWeights(n, p);
  let mean = 0;
  for (const [i, weight] of values.entries()) mean += weight * (plugInPassAtK(n, from + i, k) ?? 0);
  return mean;
}

/** Standard error of the mean of `problems` outcomes of which a share p passes: sqrt(p(1 − p)/M). */
export const standardErrorOfShare = (p: number, problems: number): number =>
  Math.sqrt((p * (1 - p)) / problems);
