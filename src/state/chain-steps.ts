/**
 * Number of blocks that a problem of the Chains pack puts one after the other, which its id says
 * (`Chains/3-07` has three); undefined for any other problem.
 */
export function chainSteps(taskId: string): number | undefined {
  const digits = /^Chains\/(\d+)-\d+$/.exec(taskId)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
