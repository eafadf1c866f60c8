import { said } from '../core/said.ts';
import { tryLocked } from '../storage/locks.ts';
import type { ModelFiles } from '../storage/model-files/model-files.ts';
import { chunksOf } from '../formats/bytes/chunks.ts';
import { ConnectionLost, DownloadError } from './download-error.ts';
import { keepTrying, overNetwork, type Pause } from './keep-trying.ts';
import { openDownload, type OpenedDownload } from './open-download.ts';
import { SegmentBuffer, type Segment } from './segment-buffer.ts';

/** How far a download is. */
export interface DownloadProgress {
  readonly storedBytes: number;
  readonly totalBytes: number | undefined;
  /** Set while the network is away and the next attempt is waited for. */
  readonly isWaiting: boolean;
}

/** How a download is stopped and followed; tests bring a network and a clock of their own. */
export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DownloadProgress) => void;
  readonly fetch?: typeof fetch;
  readonly pause?: Pause;
}

interface SegmentOptions extends DownloadOptions {
  /** Bytes that are lost at most when the page is closed. */
  readonly segmentBytes?: number;
}

const defaultSegmentBytes = 16 * 2 ** 20;

/**
 * Brings a file into this browser, going on after what is here of it: after a stop, a crash, or a
 * network that went away, which is waited for. Throws a `DownloadError` or `StorageError` that says
 * what to do, or the signal's reason; what has arrived stays.
 */
export async function downloadModel(
  files: ModelFiles,
  url: string,
  options: SegmentOptions,
): Promise<void> {
  // Two tabs would write the same segments.
  const locked = await tryLocked(`pass-at-k:download:${url}`, () => persist(files, url, options));
  if (locked.busy) throw new DownloadError(said`Another tab is downloading this file.`);
}

function persist(files: ModelFiles, url: string, options: SegmentOptions): Promise<void> {
  const { signal, pause, onProgress } = options;
  return keepTrying(() => attempt(files, url, options), {
    ...{ signal, pause, host: new URL(url).host },
    storedBytes: async () => (await files.find(url))?.storedBytes ?? 0,
    onWait: async () => {
      const { storedBytes = 0, totalBytes } = (await files.find(url)) ?? {};
      onProgress({ storedBytes, totalBytes, isWaiting: true });
    },
  });
}

async function attempt(files: ModelFiles, url: string, options: SegmentOptions): Promise<void> {
  const known = await files.find(url);
  if (known?.isComplete) return;
  const opened = await overNetwork(() => openDownload(url, known, options));
  if (opened.from === 0 && known) await files.remove(url);
  await files.note(recordOf(url, opened, opened.totalBytes));
  await receive(files, url, opened, options);
}

const recordOf = (source: string, { version }: OpenedDownload, totalBytes: number | undefined) => ({
  source,
  ...(totalBytes !== undefined && { totalBytes }),
  ...(version !== undefined && { version }),
});

async function receive(
  files: ModelFiles,
  url: string,
  opened: OpenedDownload,
  { signal, onProgress, segmentBytes = defaultSegmentBytes }: SegmentOptions,
): Promise<void> {
  const { body, from, totalBytes } = opened;
  const buffer = new SegmentBuffer(segmentBytes);
  const keep = async (segment: Segment | undefined) => segment && files.append(url, segment);
  const keepRest = async () => {
    await keep(buffer.rest());
  };
  let arrived = from;
  const chunks = chunksOf(body)[Symbol.asyncIterator]();
  for (;;) {
    const next = await overNetwork(() => chunks.next(), keepRest);
    if (next.done === true) break;
    signal.throwIfAborted();
    arrived += next.value.length;
    await keep(buffer.add(next.value));
    onProgress({ storedBytes: arrived, totalBytes, isWaiting: false });
  }
  await keepRest();
  if (totalBytes === undefined) await files.note(recordOf(url, opened, arrived));
  else if (arrived < totalBytes) throw new ConnectionLost('the answer ended too early');
}
