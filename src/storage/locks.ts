import { platform } from './platform.ts';

/** What came of work that needed a lock; `busy` where another tab holds it. */
export type Locked<Result> =
  { readonly busy: true } | { readonly busy: false; readonly result: Result };

/** Whether this browser has Web Locks; it lacks them on insecure origins. */
export const locksExist = (): boolean => platform.navigator?.locks !== undefined;

/**
 * Runs `work` while holding the lock, or gives up at once where it is held; without Web Locks the
 * work just runs. The browser frees the lock of a tab that closes or crashes.
 */
export async function tryLocked<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Locked<Result>> {
  const locks = platform.navigator?.locks;
  if (!locks) return { busy: false, result: await work() };
  return locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { busy: false, result: await work() } : { busy: true },
  );
}

/** Runs `work` beside others that share the lock, after whoever holds it alone. */
export async function sharing<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = platform.navigator?.locks;
  return locks ? locks.request(name, { mode: 'shared' }, work) : work();
}

/**
 * Runs `work` once nobody else holds the lock, telling `onWait` where that is not at once; undefined
 * where `signal` aborts while it waits.
 */
export async function inTurn<Result>(
  name: string,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: () => void },
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const locks = platform.navigator?.locks;
  const first = await tryLocked(name, work);
  if (!first.busy || !locks) return first.busy ? undefined : first.result;
  onWait();
  // An abort is told by the browser as an error, and only while the lock is waited for.
  const began = { yes: false };
  const begin = (): Promise<Result> => {
    began.yes = true;
    return work();
  };
  try {
    return await locks.request(name, { signal }, begin);
  } catch (error) {
    if (signal.aborted && !began.yes) return undefined;
    throw error;
  }
}

/** Names of the locks held in any tab that begin with `prefix`, without it. */
export async function heldLocks(prefix: string): Promise<ReadonlySet<string>> {
  const { held = [] } = (await platform.navigator?.locks?.query()) ?? {};
  const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  return new Set(names.map((name) => name.slice(prefix.length)));
}
