import type { Database, StoreName } from './database.ts';
import { platform } from './platform.ts';
import { reading } from './transact.ts';

/** Bytes used by this site and granted to it, as the browser estimates them; absent where it does not say. */
export interface StorageEstimate {
  readonly usage?: number;
  readonly quota?: number;
}

/** What the browser estimates; empty where it cannot tell. */
export async function estimateStorage(): Promise<StorageEstimate> {
  try {
    return (await platform.navigator?.storage?.estimate?.()) ?? {};
  } catch {
    return {}; // Firefox refuses in some private windows.
  }
}

/** Whether so many more bytes fit, with a tenth to spare; undefined where the browser cannot tell. */
export async function hasRoomFor(bytes: number): Promise<boolean | undefined> {
  const { usage, quota } = await estimateStorage();
  if (usage === undefined || quota === undefined) return undefined;
  return usage + bytes * 1.1 <= quota;
}

/** `persisted`: never evicted. `best-effort`: the browser may delete it when the disk runs full. */
export type Persistence = 'persisted' | 'best-effort' | 'unknown';

/** Whether the browser has promised to keep the data. */
export const persistence = (): Promise<Persistence> =>
  answer(platform.navigator?.storage?.persisted?.bind(platform.navigator.storage));

/** Asks the browser to keep the data; Firefox asks the user, so call it on a click. */
export const askForPersistence = (): Promise<Persistence> =>
  answer(platform.navigator?.storage?.persist?.bind(platform.navigator.storage));

async function answer(ask: (() => Promise<boolean>) | undefined): Promise<Persistence> {
  if (!ask) return 'unknown';
  try {
    return (await ask()) ? 'persisted' : 'best-effort';
  } catch {
    return 'unknown';
  }
}

const stores = [
  'problemSets',
  'problems',
  'runs',
  'samples',
  'verdicts',
  'artefacts',
  'practice',
] as const;

/** How many records each store holds, what is in the trash included. */
export async function recordCounts(db: Database): Promise<Readonly<Record<StoreName, number>>> {
  const counts = await reading(() => {
    const transaction = db.transaction(stores);
    return Promise.all(
      stores.map(async (store) => [store, await transaction.objectStore(store).count()] as const),
    );
  });
  return Object.fromEntries(counts) as Record<StoreName, number>;
}
