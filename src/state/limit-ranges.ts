/** What programs can be limited to, both ends included: the time in seconds, the memory in MiB. */
export const limitRanges = {
  timeSeconds: { least: 1, most: 120 },
  memoryMiB: { least: 64, most: 2048 },
} as const;
