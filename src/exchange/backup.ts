import type { Database } from '../storage/database.ts';
import { countsOf, entriesOf, parentsIn } from './backup-contents.ts';
import {
  type BackupCounts,
  type BackupEntry,
  backupFormat,
  type BackupHeader,
  type BackupTrailer,
  backupVersion,
  noCounts,
} from './backup-format.ts';
import { Pace } from './backup-pace.ts';
import { Sha256 } from '../formats/bytes/sha256.ts';

/** How a backup is made. */
export interface BackupOptions {
  /** Version of the playground, written into the file. */
  readonly app: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly now?: Date;
}

/** Records written so far, and about how many there are. */
export interface BackupProgress {
  readonly done: number;
  readonly total: number;
}

/** Name for a backup made at this time: `pass-at-k-backup-2026-08-02.jsonl.gz`. */
export const backupFileName = (now: Date): string =>
  `${backupFormat}-${now.toISOString().slice(0, 10)}.jsonl.gz`;

/**
 * Everything but the trash and what can be made again (artefacts), as one gzip'd JSON Lines file
 * that is written as fast as it is read. The stream fails with the signal's reason when aborted,
 * and with a `StorageError` when a run is deleted while it is read.
 */
export function createBackup(
  db: Database,
  options: BackupOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = linesOf(db, options);
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return text.pipeThrough(new CompressionStream('gzip'));
}

async function* linesOf(
  db: Database,
  { app, signal, onProgress, now = new Date() }: BackupOptions,
): AsyncGenerator<string> {
  const hash = new Sha256();
  const written = noCounts();
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  signal?.throwIfAborted();
  const parents = await parentsIn(db);
  const expected = await countsOf(db, parents);
  yield hashed(lineOf(header(app, now, expected)));
  const pace = new Pace();
  for await (const entries of entriesOf(db, parents)) {
    for (const piece of piecesOf(entries)) {
      signal?.throwIfAborted();
      for (const { store } of piece) written[store]++;
      yield hashed(piece.map(lineOf).join(''));
      if (pace.isDue) await pace.rest();
    }
    onProgress?.({ done: sum(written), total: Math.max(sum(expected), sum(written)) });
  }
  yield lineOf({ end: true, counts: written, sha256: hash.hex() } satisfies BackupTrailer);
}

/** Few enough records that making and packing their lines does not hold up the page. */
const pieceSize = 50;

function* piecesOf(entries: readonly BackupEntry[]): Generator<readonly BackupEntry[]> {
  for (let from = 0; from < entries.length; from += pieceSize) {
    yield entries.slice(from, from + pieceSize);
  }
}

const header = (app: string, now: Date, counts: BackupCounts): BackupHeader => ({
  format: backupFormat,
  version: backupVersion,
  app,
  createdAt: now.toISOString(),
  counts,
});

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

const sum = (counts: BackupCounts): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
