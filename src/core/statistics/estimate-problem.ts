import { estimateCurve } from './estimate-curve.ts';
import type { Estimate } from './estimate.ts';
import type { Metric } from './metric.ts';
import type { Tally } from './tally.ts';

/**
 * One problem's row in a table: its pass@k or pass^k with the 95 % interval over re-runs, which for
 * k = 1 is Wilson's of c in n; undefined for k > n.
 */
export function estimateProblem(
  tally: Tally,
  k: number,
  metric: Metric = 'pass@k',
): Estimate | undefined {
  const [point] = estimateCurve([tally], [k], metric);
  return point && { value: point.value, ...point.overReruns };
}
