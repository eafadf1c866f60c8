import { said } from '../core/said.ts';
import { ConnectionLost, DownloadError } from './download-error.ts';

/** Waits before attempt number `tried`, counted since bytes last arrived, or until there is a network. */
export type Pause = (tried: number, signal: AbortSignal) => Promise<void>;

export interface KeepTryingOptions {
  readonly signal: AbortSignal;
  readonly pause?: Pause | undefined;
  /** Bytes that are here to stay; as long as they grow, nobody gives up. */
  readonly storedBytes: () => Promise<number>;
  /** Told whenever an attempt was lost and the next one is waited for. */
  readonly onWait: () => Promise<void>;
  /** Who is asked, for the sentence when all attempts were in vain. */
  readonly host: string;
}

/** Attempts without a single byte after which it is not the network. */
const mostAttempts = 12;

/**
 * Attempts a download until it is whole, over breaks of the connection. Throws a `DownloadError`
 * where nothing arrives any more, the signal's reason, or what else an attempt throws.
 */
export async function keepTrying(
  attempt: () => Promise<void>,
  options: KeepTryingOptions,
): Promise<void> {
  const { signal, pause = untilNetwork, storedBytes, onWait, host } = options;
  for (let tried = 0; ; tried++) {
    const before = await storedBytes();
    const lost = await lostIn(attempt, signal);
    if (!lost) return;
    if ((await storedBytes()) > before) tried = 0;
    if (tried >= mostAttempts) throw unreachable(host, lost);
    await onWait();
    await pause(tried, signal);
  }
}

/** Resolves to why the connection was lost, or to nothing where it was not. */
async function lostIn(
  attempt: () => Promise<void>,
  signal: AbortSignal,
): Promise<ConnectionLost | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ConnectionLost) return cause;
    throw cause;
  }
}

/** Does what needs the network; a broken connection becomes a `ConnectionLost`, after `onLost`. */
export async function overNetwork<Result>(
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

const unreachable = (host: string, cause: ConnectionLost): DownloadError =>
  new DownloadError(
    said`${host} does not answer. Either this device is offline, or that server does not let other pages read it: try again later, or download the file there and choose it from this device. What has arrived is kept.`,
    { cause },
  );

/** Waits longer each time, and no longer once the browser says that there is a network again. */
const untilNetwork: Pause = (tried, signal) =>
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
