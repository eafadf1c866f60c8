import type { Database } from '../storage/database.ts';
import { Pace } from './backup-pace.ts';
import { blobOf } from './blob-of.ts';
import { exportStore } from './export-store.ts';
import { readReport } from './report/read-report.ts';
import { ReportFormat } from './report/report-format.ts';
import { reportPage } from './report/report-page.ts';

/** How a report is written; everything may be left out. */
export interface ReportOptions {
  readonly signal?: AbortSignal;
  /** Hears the part done, rising from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  readonly appVersion?: string;
  /** BCP 47 tag for numbers and dates; the words are English. */
  readonly locale?: string;
  /** The date the report carries; the same run, options and date give the same bytes. */
  readonly now?: Date;
}

/**
 * A run as one HTML file that needs neither network nor script; throws a `RangeError` where the run
 * is not there, and the signal's reason where it is aborted.
 */
export async function exportReport(
  db: Database,
  runId: string,
  options: ReportOptions = {},
): Promise<Blob> {
  const { signal, onProgress, appVersion, locale = 'en', now = new Date() } = options;
  signal?.throwIfAborted();
  onProgress?.(0);
  const store = exportStore(db);
  const data = await readReport(store, runId, signal);
  const origin = { appVersion, writtenAt: now.toISOString() };
  const pieces = reportPage({ data, store, origin, format: new ReportFormat(locale) });
  // Reading verdicts, then about two pieces per problem (its row and its programs), are the work.
  const metered = meter(pieces, 2 * data.rows.length + 8, onProgress);
  const blob = await blobOf(metered, 'text/html;charset=utf-8', signal);
  onProgress?.(1);
  return blob;
}

/** Passes pieces on, tells the part done, and lets the page react in between. */
async function* meter(
  pieces: AsyncIterable<string>,
  expected: number,
  onProgress: ((part: number) => void) | undefined,
): AsyncGenerator<string> {
  const pace = new Pace();
  let done = 0;
  for await (const piece of pieces) {
    yield piece;
    if (pace.isDue) await pace.rest();
    onProgress?.(Math.min(1, ++done / expected));
  }
}
