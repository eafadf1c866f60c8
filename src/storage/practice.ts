import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import type { Database } from './database.ts';
import { reading, requestAll, write } from './transact.ts';
import { untrashed } from './trash.ts';

/** Every entry of the learner's book that is not in the trash. */
export async function practiceEntries(db: Database): Promise<readonly PracticeEntry[]> {
  const entries = await reading(() => db.getAll('practice'));
  return entries.filter(({ trashedAt }) => trashedAt === undefined);
}

/** Adds an entry; resolves once it is on disk. Throws `conflict` where its id is taken. */
export async function addPracticeEntry(db: Database, entry: PracticeEntry): Promise<void> {
  await write(db, ['practice'], async (transaction) => {
    await transaction.objectStore('practice').add(entry);
  });
}

/** Puts the whole book in the trash; returns the ids of the entries that went there. */
export async function trashPractice(db: Database, now = new Date()): Promise<readonly string[]> {
  return write(db, ['practice'], async (transaction) => {
    const store = transaction.objectStore('practice');
    const live = (await store.getAll()).filter(({ trashedAt }) => trashedAt === undefined);
    await requestAll(live, (entry) => store.put({ ...entry, trashedAt: now.toISOString() }));
    return live.map(({ id }) => id);
  });
}

/** Takes entries out of the trash; those that were deleted for good meanwhile are passed over. */
export async function restorePractice(db: Database, ids: readonly string[]): Promise<void> {
  await write(db, ['practice'], async (transaction) => {
    const store = transaction.objectStore('practice');
    await requestAll(ids, async (id) => {
      const entry = await store.get(id);
      if (entry) await store.put(untrashed(entry));
    });
  });
}

/** Which of these entries are here, and whether in the trash. */
export async function findPractice(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly inTrash: boolean }>> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return new Map();
  const entries = await reading(() => db.getAll('practice'));
  return new Map(
    entries
      .filter(({ id }) => wanted.has(id))
      .map(({ id, trashedAt }) => [id, { inTrash: trashedAt !== undefined }]),
  );
}
