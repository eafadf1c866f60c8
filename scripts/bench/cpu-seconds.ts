/** Processor time that some work takes: other programs on the machine lengthen it little. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return since(before);
}

/** The same for work that waits in between. */
export async function cpuSecondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
