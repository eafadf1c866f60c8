import type { IDBPTransaction } from 'idb';
import type { Database, Schema, StoreName } from './database.ts';
import { toStorageError } from './storage-error.ts';

type WriteTransaction<Stores extends ArrayLike<StoreName>> = IDBPTransaction<
  Schema,
  Stores,
  'readwrite'
>;

/**
 * Runs `work` in one transaction and resolves once it is durable: on disk, for `strict`. Whatever
 * fails, nothing of it is written, and the error thrown is the cause, not the abort it led to.
 */
export async function write<const Stores extends readonly StoreName[], Result>(
  db: Database,
  stores: Stores,
  work: (transaction: WriteTransaction<Stores>) => Promise<Result>,
  durability: IDBTransactionDurability = 'strict',
): Promise<Result> {
  const transaction = await reading(() => db.transaction(stores, 'readwrite', { durability }));
  // Observed below; a transaction may fail while `work` still waits for something.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    const ended = await abort(transaction);
    throw toStorageError(cause([transaction.error, error, ended]));
  }
}

/** Requests made in one go: cloning that many records takes the main thread some milliseconds. */
const requestsAtOnce = 200;

/**
 * Makes one request per item and waits for all, some hundred at a time so that the page can react
 * in between. A request that throws at once (a value that cannot be cloned) would, without the
 * inner `async`, leave those before it unobserved when the transaction aborts.
 */
export async function requestAll<Item>(
  items: readonly Item[],
  request: (item: Item, position: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += requestsAtOnce) {
    const some = items.slice(from, from + requestsAtOnce);
    await Promise.all(some.map(async (item, i) => request(item, from + i)));
  }
}

/** Runs a read, turning the browser's errors into storage errors. */
export async function reading<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}

async function abort(transaction: Abortable): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already.
  }
  return transaction.done.catch((error: unknown) => error);
}

interface Abortable {
  abort(): void;
  readonly done: Promise<void>;
}

/** An abort is what a failure looks like to its neighbours: prefer the error that set it off. */
function cause(errors: readonly unknown[]): unknown {
  const isCause = (error: unknown) => error instanceof Error && error.name !== 'AbortError';
  return errors.find(isCause) ?? errors[0];
}
