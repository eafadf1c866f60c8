import { passAtK } from './pass-at-k.ts';
import { passHatK } from './pass-hat-k.ts';

/** What k tries are asked for: at least one success (`pass@k`), or nothing but (`pass^k`). */
export type Metric = 'pass@k' | 'pass^k';

/** The unbiased estimator of each metric, from (n, c, k); undefined for k > n. */
export const estimators = { 'pass@k': passAtK, 'pass^k': passHatK } satisfies Record<
  Metric,
  (n: number, c: number, k: number) => number | undefined
>;
