/**
 * Number of blocks that a problem of the Chains pack puts one after the other, read from its id;
 * undefined for any other problem.
 */
export function chainSteps(taskId: string): number | undefined {
  const digits = /^chains?\/(?:length-)?(\d+)[/-]/i.exec(taskId)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
