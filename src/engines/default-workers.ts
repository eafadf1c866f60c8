/** Threads that sample: half the cores, at most four, so that the programs drawn are graded too. */
export const defaultWorkers = (cores: number): number =>
  Math.max(1, Math.min(Math.floor(cores / 2), 4));
