import type { Artefact, Database } from './database.ts';
import { reading, write } from './transact.ts';

/** Stores something that can be made again, replacing what has the same key. */
export async function putArtefact(
  db: Database,
  key: string,
  bytes: ArrayBuffer | Blob,
  now = new Date(),
): Promise<void> {
  const artefact: Artefact = { key, bytes, createdAt: now.toISOString() };
  await write(
    db,
    ['artefacts'],
    async (transaction) => {
      await transaction.objectStore('artefacts').put(artefact);
    },
    'relaxed', // Losing a cache to a power cut costs a rebuild, nothing else.
  );
}

/** An artefact, or undefined. */
export const getArtefact = (db: Database, key: string): Promise<Artefact | undefined> =>
  reading(() => db.get('artefacts', key));

/** Keys of the artefacts that begin with `prefix`, in order; the bytes are not read. */
export const artefactKeys = (db: Database, prefix = ''): Promise<readonly string[]> =>
  reading(() => db.getAllKeys('artefacts', IDBKeyRange.bound(prefix, `${prefix}\uffff`)));

/** Deletes the artefacts whose keys begin with `prefix`: outdated snapshots, or all of them. */
export async function deleteArtefacts(db: Database, prefix = ''): Promise<void> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  await write(
    db,
    ['artefacts'],
    (transaction) => transaction.objectStore('artefacts').delete(range),
    'relaxed',
  );
}
