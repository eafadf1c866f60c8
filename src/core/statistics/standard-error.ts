/**
 * Standard error of a mean over problems, where problems of one group move together; undefined for
 * fewer than two groups. `groupOf` names each value's group as 0 ... groups-1.
 *
 * Miller 2024 (arXiv 2411.00640): with every problem a group of its own it is
 * sqrt(sum (e_i - mean)^2 / (M (M-1))); clustered, the deviations are first summed within a group,
 * with the usual G/(G-1) so that both are one formula.
 */
export function standardErrorOverProblems(
  values: readonly number[],
  mean: number,
  groupOf: readonly number[],
  groups: number,
): number | undefined {
  if (groups < 2) return undefined;
  const deviations = new Float64Array(groups);
  values.forEach((value, i) => {
    const group = groupOf[i] ?? NaN;
    deviations[group] = (deviations[group] ?? NaN) + (value - mean);
  });
  const squares = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  return Math.sqrt((squares * groups) / (groups - 1)) / values.length;
}
