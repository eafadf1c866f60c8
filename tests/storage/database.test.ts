import 'fake-indexeddb/auto';
import { deleteDB, openDB, unwrap } from 'idb';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { migrations, openDatabase } from '../../src/storage/database.ts';
import { listRuns } from '../../src/storage/runs.ts';
import { freshDatabase } from './fresh-database.ts';
import { run } from './examples.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a database of a version must look like, whatever it was upgraded from. */
type Layout = Record<string, { keyPath: unknown; indexes: Record<string, unknown> }>;
const first: Layout = {
  problemSets: { keyPath: 'id', indexes: {} },
  problems: {
    keyPath: ['setId', 'problem.taskId'],
    indexes: { position: ['setId', 'position'] },
  },
  runs: { keyPath: 'id', indexes: { problemSet: 'problemSetId' } },
  samples: {
    keyPath: ['runId', 'taskId', 'index'],
    indexes: { position: ['runId', 'position'] },
  },
  verdicts: {
    keyPath: ['runId', 'taskId', 'index'],
    indexes: { kind: ['runId', 'verdict.kind', 'taskId'] },
  },
  artefacts: { keyPath: 'key', indexes: {} },
};
const layouts: readonly Layout[] = [first, { ...first, practice: { keyPath: 'id', indexes: {} } }];

describe('migrations', () => {
  test('has a layout in this test for every version', () => {
    expect(layouts).toHaveLength(migrations.length);
  });

  test.each(layouts.map((layout, i) => [i + 1, layout] as const))(
    'up to version %i gives the stores and indexes of that version',
    async (version, layout) => {
      await deleteDB('migrating');
      const db = await openDB('migrating', version, {
        upgrade(database, old, _version, transaction) {
          for (const migrate of migrations.slice(old, version)) {
            (migrate as (...args: unknown[]) => void)(database, transaction);
          }
        },
      });
      const stores = [...db.objectStoreNames].map((name) => {
        const store = db.transaction(name).store;
        const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
        return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) as unknown }];
      });
      expect(Object.fromEntries(stores)).toEqual(layout);
      db.close();
    },
  );
});

describe('openDatabase', () => {
  test('finds what was stored under the same name before', async () => {
    const first = await freshDatabase();
    await first.put('runs', run('a', 's'));
    first.close();
    expect(await listRuns(await openDatabase('test'))).toEqual([run('a', 's')]);
  });

  test('without IndexedDB says that the browser offers no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openDatabase('test')).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'unavailable',
    });
  });

  test('of a database written by a newer version says so and leaves it alone', async () => {
    const db = await freshDatabase();
    db.close();
    const newer = await openDB('test', migrations.length + 1);
    newer.close();
    await expect(openDatabase('test')).rejects.toMatchObject({
      kind: 'newer',
      message: expect.stringContaining('newer version') as string,
    });
    expect((await openDB('test')).version).toBe(migrations.length + 1);
  });

  test.each([
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['UnknownError', 'corrupt'],
    ['QuotaExceededError', 'full'],
  ])('turns the browser’s %s into the kind "%s" and keeps the cause', async (name, kind) => {
    const cause = new DOMException('as the browser says it', name);
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw cause;
      },
    });
    await expect(openDatabase('test')).rejects.toMatchObject({ kind, cause });
  });

  test('steps aside for a newer version in another tab and tells why', async () => {
    const onClosed = vi.fn();
    const old = await freshDatabase({ onClosed });
    const newer = await openDB('test', migrations.length + 1);
    expect(newer.version).toBe(migrations.length + 1);
    expect(onClosed).toHaveBeenCalledExactlyOnceWith('newer version in another tab');
    await expect(listRuns(old)).rejects.toMatchObject({ kind: 'closed' });
  });

  test('tells that an older tab is in the way, and opens once it is closed', async () => {
    (await freshDatabase()).close();
    const stubborn = await openDB('test', migrations.length);
    const onBlocked = vi.fn(() => {
      stubborn.close();
    });
    const released = migrations as (() => void)[];
    released.push(() => undefined);
    const db = await openDatabase('test', { onBlocked });
    expect(onBlocked).toHaveBeenCalledOnce();
    expect(db.version).toBe(released.length);
    released.pop();
  });

  test('tells when the browser drops the connection', async () => {
    const onClosed = vi.fn();
    const db = await freshDatabase({ onClosed });
    // The type of this function in fake-indexeddb asks for the class where it takes an instance.
    (forceCloseDatabase as unknown as (db: unknown) => void)(unwrap(db));
    await vi.waitFor(() => {
      expect(onClosed).toHaveBeenCalledExactlyOnceWith('dropped by the browser');
    });
  });
});
