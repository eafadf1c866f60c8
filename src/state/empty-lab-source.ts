import type { LabSource } from './lab-source.ts';

/** A house without a single run. */
export const emptyLabSource: LabSource = {
  listRuns: () => Promise.resolve([]),
  loadRun: () => Promise.resolve(undefined),
  loadDetail: () => Promise.resolve(undefined),
  subscribe: () => () => undefined,
  start: () => Promise.resolve(),
  stop: () => undefined,
};
