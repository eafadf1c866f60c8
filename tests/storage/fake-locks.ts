import { vi } from 'vitest';

interface Held {
  readonly name: string;
  readonly mode: LockMode;
}

/**
 * Web Locks as far as storage uses them (Node 20 has none): shared and exclusive, `ifAvailable`,
 * first come first served, `query`. Returns the locks that are held, so that a test can look.
 */
export function stubLocks(): readonly Held[] {
  const held: Held[] = [];
  const waiting: (() => void)[] = [];
  const isFree = ({ name, mode }: Held) =>
    !held.some(
      (other) => other.name === name && (mode === 'exclusive' || other.mode === 'exclusive'),
    );
  const hold = async (lock: Held, work: (lock: Held) => unknown) => {
    held.push(lock);
    try {
      return await work(lock);
    } finally {
      held.splice(held.indexOf(lock), 1);
      for (const retry of waiting.splice(0)) retry();
    }
  };
  const turn = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      waiting.push(resolve);
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: Held | null) => unknown;
    const options = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    const lock = { name, mode: options.mode ?? 'exclusive' };
    if (!isFree(lock) && options.ifAvailable) return work(null);
    options.signal?.throwIfAborted();
    while (!isFree(lock)) await turn(options.signal);
    return hold(lock, work);
  };
  const query = () => Promise.resolve({ held: [...held], pending: [] });
  vi.stubGlobal('navigator', { languages: ['en'], locks: { request, query } });
  return held;
}
