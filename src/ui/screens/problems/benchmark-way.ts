import type { Benchmark } from '../../../state/library-catalogue.svelte.ts';

/** How a benchmark gets here: fetched, downloaded and dropped by hand, or not at all yet. */
export interface BenchmarkWay {
  readonly kind: 'fetch' | 'by-hand' | 'none';
  /** Address of the file, or of the page about it where there is no file to have. */
  readonly url: string;
}

/** What can be offered for a benchmark. */
export function benchmarkWay({ download, format, homepage }: Benchmark): BenchmarkWay {
  if (download === null || format === null) return { kind: 'none', url: homepage };
  return { kind: download.cors ? 'fetch' : 'by-hand', url: download.url };
}
