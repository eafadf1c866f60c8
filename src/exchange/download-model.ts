import type { ModelFiles } from '../storage/model-files/model-files.ts';
import { chunksOf } from '../formats/bytes/chunks.ts';
import { ConnectionLost, DownloadError } from './download-error.ts';
import { openDownload, type OpenedDownload } from './open-download.ts';
import { SegmentBuffer } from './segment-buffer.ts';

/** How far a download is. */
export interface DownloadProgress {
  readonly storedBytes: number;
  readonly totalBytes: number | undefined;
  /** Set while the network is away and the next attempt is waited for. */
  readonly isWaiting: boolean;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DownloadProgress) => void;
  readonly fetch?: typeof fetch;
  /** Waits before attempt number `tried`, counted since bytes last arrived, or until there is a network. */
  readonly pause?: (tried: number, signal: AbortSignal) => Promise<void>;
  /** Bytes that are lost at most when the page is closed. */
  readonly segmentBytes?: number;
}

const defaultSegmentBytes = 16 * 2 ** 20;
/** Attempts without a single byte after which it is not the network. */
const mostAttempts = 12;

/**
 * Brings a file into this browser, going on after what is here of it: after a stop, a crash, or a
 * network that went away, which is waited for. Throws a `DownloadError` or `StorageError` that says
 * what to do, or the signal's reason; what has arrived stays.
 */
export async function downloadModel(
  files: ModelFiles,
  url: string,
  options: DownloadOptions,
): Promise<void> {
  const { signal, pause = untilNetwork } = options;
  for (let tried = 0; ; tried++) {
    const before = await storedBytes(files, url);
    const lost = await attemptOrLose(files, url, options);
    if (!lost) return;
    const now = await storedBytes(files, url);
    if (now > before) tried = 0;
    if (tried >= mostAttempts) throw unreachable(url, lost);
    const { totalBytes } = (await files.find(url)) ?? {};
    options.onProgress({ storedBytes: now, totalBytes, isWaiting: true });
    await pause(tried, signal);
  }
}

const storedBytes = async (files: ModelFiles, url: string): Promise<number> =>
  (await files.find(url))?.storedBytes ?? 0;

/** Resolves to why the connection was lost, or to nothing once the file is whole. */
async function attemptOrLose(
  files: ModelFiles,
  url: string,
  options: DownloadOptions,
): Promise<ConnectionLost | undefined> {
  try {
    await attempt(files, url, options);
    return undefined;
  } catch (cause) {
    options.signal.throwIfAborted();
    if (cause instanceof ConnectionLost) return cause;
    throw cause;
  }
}

async function attempt(files: ModelFiles, url: string, options: DownloadOptions): Promise<void> {
  const known = await files.find(url);
  if (known?.isComplete) return;
  const opened = await opening(() => openDownload(url, known, options));
  if (opened.from === 0 && known) await files.remove(url);
  const { totalBytes, version } = opened;
  await files.note({
    source: url,
    ...(totalBytes !== undefined && { totalBytes }),
    ...(version !== undefined && { version }),
  });
  await receive(files, url, opened, options);
}

async function receive(
  files: ModelFiles,
  url: string,
  { body, from, totalBytes, version }: OpenedDownload,
  options: DownloadOptions,
): Promise<void> {
  const buffer = new SegmentBuffer(options.segmentBytes ?? defaultSegmentBytes);
  let arrived = from;
  const chunks = chunksOf(body)[Symbol.asyncIterator]();
  for (;;) {
    const next = await opening(
      () => chunks.next(),
      () => keep(files, url, buffer),
    );
    options.signal.throwIfAborted();
    if (next.done === true) break;
    arrived += next.value.length;
    const segment = buffer.add(next.value);
    if (segment) await files.append(url, segment);
    options.onProgress({ storedBytes: arrived, totalBytes, isWaiting: false });
  }
  await keep(files, url, buffer);
  if (totalBytes === undefined) {
    await files.note({
      source: url,
      totalBytes: arrived,
      ...(version !== undefined && { version }),
    });
  } else if (arrived < totalBytes) throw new ConnectionLost('the answer ended too early');
}

/** Stores what is left over, so that a break costs nothing that has arrived. */
async function keep(files: ModelFiles, url: string, buffer: SegmentBuffer): Promise<void> {
  const rest = buffer.rest();
  if (rest) await files.append(url, rest);
}

/** Tells a broken connection from everything else that goes wrong. */
async function opening<Result>(
  work: () => Promise<Result>,
  onLost: () => Promise<void> = () => Promise.resolve(),
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    await onLost();
    if (cause instanceof TypeError || isNetworkError(cause)) {
      throw new ConnectionLost(String(cause), { cause });
    }
    throw cause;
  }
}

const isNetworkError = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'NetworkError';

const unreachable = (url: string, cause: ConnectionLost): DownloadError =>
  new DownloadError(
    `${new URL(url).host} does not answer. Either this device is offline, or that server does not let other pages read it: try again later, or download the file there and choose it from this device. What has arrived is kept.`,
    { cause },
  );

/** Waits longer each time, and no longer once the browser says that there is a network again. */
const untilNetwork = (tried: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const waiting = new AbortController();
    const end = (settle: () => void) => () => {
      clearTimeout(timer);
      waiting.abort();
      settle();
    };
    const timer = setTimeout(end(resolve), Math.min(30_000, 1000 * 2 ** tried));
    const options = { signal: waiting.signal };
    globalThis.addEventListener('online', end(resolve), options);
    const stop = end(() => {
      reject(signal.reason as Error);
    });
    signal.addEventListener('abort', stop, options);
  });
