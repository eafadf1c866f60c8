import type { Page } from '@playwright/test';
import type { GradedSample } from '../../src/evaluate/run-store.ts';
import { databaseName, type StoreName } from '../../src/storage/database.ts';

/** Every record of a store of the page's database, read past the page's own code. */
export function storedRecords<Value>(page: Page, store: StoreName): Promise<Value[]> {
  return page.evaluate(
    ([database, name]) =>
      new Promise<Value[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => {
          reject(new Error(String(opening.error)));
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as Value[]);
          };
        };
      }),
    [databaseName, store] as const,
  );
}

export const keyOf = ({ taskId, index }: Pick<GradedSample, 'taskId' | 'index'>): string =>
  `${taskId} #${index}`;

/** Stored verdicts by task id and index. */
export async function storedVerdicts(page: Page): Promise<ReadonlyMap<string, GradedSample>> {
  const records = await storedRecords<GradedSample>(page, 'verdicts');
  return new Map(records.map((record) => [keyOf(record), record]));
}

declare global {
  interface Window {
    verdictWrites?: string[];
  }
}

/**
 * Notes every verdict that is written from now on, also after a reload; a repeat would replace the
 * record and leave no trace. Read them with `verdictWrites`.
 */
export async function recordVerdictWrites(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const writes: string[] = (window.verdictWrites = []);
    for (const method of ['put', 'add'] as const) {
      const write = Reflect.get(IDBObjectStore.prototype, method) as (value: unknown) => unknown;
      IDBObjectStore.prototype[method] = new Proxy(write, {
        apply(original, store: IDBObjectStore, parameters: [unknown]) {
          if (store.name === 'verdicts') {
            const { taskId, index } = parameters[0] as { taskId: string; index: number };
            writes.push(`${taskId} #${index}`);
          }
          return Reflect.apply(original, store, parameters);
        },
      }) as IDBObjectStore['put'];
    }
  });
}

/** Verdicts written since the page was loaded, in order. */
export const verdictWrites = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.verdictWrites ?? []);
