/** What the service worker tells every open page while it stores the site for offline use. */
export type ServiceWorkerMessage =
  | {
      readonly type: 'precache-progress';
      readonly storedBytes: number;
      readonly totalBytes: number;
    }
  | { readonly type: 'precache-failed'; readonly reason: string };

/** What a page asks of a waiting service worker: to take over from the one in charge. */
export const skipWaiting = { type: 'SKIP_WAITING' } as const;

/** What a page asks when a model is downloaded: to store the code that draws with it as well. */
export const keepEngine = (engine: string) => ({ type: 'KEEP_ENGINE', engine }) as const;

/** The engine that data in a message asks to be kept; undefined if it is not that request. */
export function engineToKeep(data: unknown): string | undefined {
  if (!isRecord(data) || data['type'] !== 'KEEP_ENGINE') return undefined;
  return typeof data['engine'] === 'string' ? data['engine'] : undefined;
}

/** Whether data that came in a message is that request. */
export function isSkipWaiting(data: unknown): boolean {
  return isRecord(data) && data['type'] === skipWaiting.type;
}

/** Reads a message that may come from anything in the worker's scope; undefined if it is not ours. */
export function readMessage(data: unknown): ServiceWorkerMessage | undefined {
  if (!isRecord(data)) return undefined;
  const { type, storedBytes, totalBytes, reason } = data;
  if (type === 'precache-failed' && typeof reason === 'string') return { type, reason };
  if (type !== 'precache-progress') return undefined;
  if (typeof storedBytes !== 'number' || typeof totalBytes !== 'number') return undefined;
  return { type, storedBytes, totalBytes };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
