import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { getRun, listRuns, putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { importRun, sweepOrphans } from '../../src/storage/staging.ts';
import { problem, problems, problemSet, run, sample, samples } from './examples.ts';
import { stubLocks } from './fake-locks.ts';
import { contents, countTransactions, fillDiskAfter, freshDatabase } from './fresh-database.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('importRun', () => {
  test('shows the run only once everything of it is stored', async () => {
    await importRun(db, 'r', async (add) => {
      await add(samples('r', 2, 2));
      expect(await listRuns(db)).toEqual([]);
      return run('r', 'he');
    });
    expect(await listRuns(db)).toEqual([run('r', 'he')]);
    expect(await db.count('samples')).toBe(4);
  });

  test('that fails passes the error on and leaves nothing', async () => {
    const reason = new Error('line 3: not JSON');
    const failing = importRun(db, 'r', async (add) => {
      await add(samples('r', 2, 2));
      throw reason;
    });
    await expect(failing).rejects.toBe(reason);
    expect(await db.count('samples')).toBe(0);
  });

  test('on a full disk leaves nothing of itself and everything else', async () => {
    await importRun(db, 'old', async (add) => {
      await add(samples('old', 2, 2));
      return run('old', 'he');
    });
    const before = await contents(db);
    fillDiskAfter(1500);
    const full = importRun(db, 'r', async (add) => {
      await add(samples('r', 3, 1000));
      return run('r', 'he');
    });
    await expect(full).rejects.toMatchObject({ kind: 'full' });
    expect(await contents(db)).toEqual(before);
  });

  test('under an id that is taken refuses, and does not touch the run that has it', async () => {
    await putRun(db, run('r', 'he'));
    const second = importRun(db, 'r', () => Promise.resolve(run('r', 'mbpp')));
    await expect(second).rejects.toThrow('run r exists');
    expect(await getRun(db, 'r')).toEqual(run('r', 'he'));
  });
});

describe('sweepOrphans', () => {
  test('deletes what an import that crashed left, and nothing that belongs to something', async () => {
    stubLocks();
    await putProblemSet(db, problemSet('he', 3), problems(3));
    await putRun(db, run('r', 'he'));
    await addSamples(db, samples('r', 3, 2));
    const before = await contents(db);
    await addSamples(db, [...samples('crashed', 3, 2), ...samples('a', 1, 1)]);
    await db.put('problems', { setId: 'half', position: 0, problem: problem('x') });
    expect([...(await sweepOrphans(db))].sort()).toEqual(['a', 'crashed', 'half']);
    expect(await contents(db)).toEqual(before);
  });

  test('leaves everything alone while another tab imports, and sweeps after it crashed', async () => {
    const held = stubLocks();
    const { promise: crash, reject } = withResolvers();
    const importing = importRun(db, 'r', async (add) => {
      await add(samples('r', 2, 2));
      return crash;
    });
    await vi.waitFor(async () => {
      expect(await db.count('samples')).toBe(4);
    });
    expect(held).toEqual([{ name: 'test:staging', mode: 'shared' }]);
    expect(await sweepOrphans(db)).toEqual([]);
    expect(await db.count('samples')).toBe(4);
    reject(new Error('stopped'));
    await expect(importing).rejects.toThrow('stopped');
    await addSamples(db, samples('r', 2, 2)); // what a tab that died could not clean up
    expect(await sweepOrphans(db)).toEqual(['r']);
    expect(await db.count('samples')).toBe(0);
  });

  test('lets several imports go on at once', async () => {
    stubLocks();
    const ids = ['a', 'b', 'c'];
    await Promise.all(
      ids.map((id) =>
        importRun(db, id, async (add) => {
          await add([sample(id, 't', 0)]);
          return run(id, 'he');
        }),
      ),
    );
    expect(await sweepOrphans(db)).toEqual([]);
    expect(await db.count('samples')).toBe(3);
  });

  test('without Web Locks sweeps only when the user says that no other tab is open', async () => {
    await addSamples(db, samples('crashed', 1, 1));
    expect(await sweepOrphans(db)).toEqual([]);
    expect(await sweepOrphans(db, { noOtherTab: true })).toEqual(['crashed']);
  });

  test('looks at a large, tidy database in three transactions', async () => {
    await putRun(db, run('r', 'he'));
    await addSamples(db, samples('r', 50, 100));
    const transactions = countTransactions();
    const steps = vi.spyOn(IDBCursor.prototype, 'continue');
    await sweepOrphans(db, { noOtherTab: true });
    expect(transactions).toMatchObject({ readonly: 3, readwrite: 0 });
    expect(steps).toHaveBeenCalledTimes(1);
  });
});

function withResolvers() {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_resolve, fail) => (reject = fail));
  return {
    promise,
    reject: (reason: Error) => {
      reject(reason);
    },
  };
}
