import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { openDatabase, type Database, type DatabaseEvents } from '../../src/storage/database.ts';

/** A new, empty database that no other test has touched. */
export function freshDatabase(events?: DatabaseEvents): Promise<Database> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return openDatabase('test', events);
}

/** Everything in a database, store by store: for tests that say "and nothing else changed". */
export async function contents(db: Database): Promise<Record<string, unknown[]>> {
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const),
  );
  return Object.fromEntries(stores);
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Puts `replace` in the place of a method, with the original to call; undone by restoreAllMocks. */
export function intercept<This>(
  prototype: This & object,
  name: keyof This & string,
  replace: (original: (...args: unknown[]) => unknown, self: This, args: unknown[]) => unknown,
): void {
  const original = Reflect.get(prototype, name) as Method;
  vi.spyOn(prototype as Record<string, Method>, name).mockImplementation(function (
    this: unknown,
    ...args
  ) {
    return replace((...given) => original.apply(this, given), this as This, args);
  });
}

/** Counts the transactions that are opened from now on, by mode. */
export function countTransactions(): Record<IDBTransactionMode, number> {
  const counts = { readonly: 0, readwrite: 0, versionchange: 0 };
  intercept(IDBDatabase.prototype, 'transaction', (original, _database, args) => {
    counts[(args[1] as IDBTransactionMode | undefined) ?? 'readonly']++;
    return original(...args);
  });
  return counts;
}

interface Abortable {
  _abort(errorName: string): void;
}

/** From the given write on, the disk is full: the transaction that writes is aborted by the browser. */
export function fillDiskAfter(writes: number): void {
  let left = writes;
  for (const method of ['put', 'add'] as const) {
    intercept(IDBObjectStore.prototype, method, (original, store, args) => {
      const request = original(...args);
      if (left-- <= 0) (store.transaction as unknown as Abortable)._abort('QuotaExceededError');
      return request;
    });
  }
}
