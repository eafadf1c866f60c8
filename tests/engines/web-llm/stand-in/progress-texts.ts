import type { InitProgressReport } from '@mlc-ai/web-llm';

const report = (progress: number, text: string): InitProgressReport => ({
  progress,
  timeElapsed: 1,
  text,
});

/** What web-llm 0.2.86 says while it loads four shards of 30 MB, in its own words. */
export function loadingReports(cached: boolean): InitProgressReport[] {
  const quarters = [1, 2, 3, 4];
  const fetching = quarters.map((i) =>
    report(
      i / 4,
      `Fetching param cache[${i}/4]: ${30 * i}MB fetched. ${25 * i}% completed, 1 secs elapsed. It can take a while when we first visit this page to populate the cache. Later refreshes will become faster.`,
    ),
  );
  const loading = quarters.map((i) =>
    report(
      i / 4,
      `Loading model from cache[${i}/4]: ${30 * i}MB loaded. ${25 * i}% completed, 1 secs elapsed.`,
    ),
  );
  const shaders = [1, 2].map((i) =>
    report(i / 2, `Loading GPU shader modules[${i}/2]: ${50 * i}% completed, 1 secs elapsed.`),
  );
  return [
    report(0, 'Start to fetch params'),
    ...(cached ? [] : fetching),
    ...loading,
    ...shaders,
    report(1, 'Finish loading on WebGPU - apple'),
  ];
}
