import type { Database, SampleKey } from './database.ts';
import { write } from './transact.ts';

/** Stores whose records belong to a run or a problem set by the first part of their key. */
export type ChildStore = 'problems' | 'samples' | 'verdicts';

/** Every key that begins with these parts: an array sorts after every number and string. */
export const startingWith = (...parts: readonly (string | number)[]): IDBKeyRange =>
  IDBKeyRange.bound(parts, [...parts, []]);

/** As `startingWith`, without the keys up to and including `after`. */
export const continuing = (
  parts: readonly (string | number)[],
  after: IDBValidKey | undefined,
): IDBKeyRange =>
  after === undefined
    ? startingWith(...parts)
    : IDBKeyRange.bound(after, [...parts, []], true, false);

/** The key of a sample or verdict. */
export const keyOf = (record: {
  readonly runId: string;
  readonly taskId: string;
  readonly index: number;
}): SampleKey => [record.runId, record.taskId, record.index];

/** The store that holds the records which those of a child store belong to. */
export const parentOf = { problems: 'problemSets', samples: 'runs', verdicts: 'runs' } as const;

/**
 * Deletes what is left of a deleted parent in a store, some thousand records per transaction; as
 * long as the parent is there, nothing.
 */
export async function deleteChildren(
  db: Database,
  store: ChildStore,
  parentId: string,
  chunk = 2000,
): Promise<void> {
  const parents = parentOf[store];
  for (let more = true; more;) {
    more = await write(
      db,
      [store, parents],
      async (transaction) => {
        if (await transaction.objectStore(parents).getKey(parentId)) return false;
        const keys = await transaction.objectStore(store).getAllKeys(startingWith(parentId), chunk);
        const [first, last] = [keys.at(0), keys.at(-1)];
        if (first === undefined || last === undefined) return false;
        await transaction.objectStore(store).delete(IDBKeyRange.bound(first, last));
        return keys.length === chunk;
      },
      'relaxed',
    );
  }
}
