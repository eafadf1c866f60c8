import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunStore } from '../../src/evaluate/run-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { discardRun, getRun, putRun, renameRun } from '../../src/storage/runs.ts';
import { trashRun, restoreRun } from '../../src/storage/trash.ts';
import { verdictCounts } from '../../src/storage/verdicts.ts';
import { graded, run, sample, samples } from './examples.ts';
import { countTransactions, fillDiskAfter, freshDatabase } from './fresh-database.ts';

let db: Database;
let store: RunStore;
const end = { finishedAt: '2026-08-03T00:00:00.000Z', runtime: 'Pyodide 314.0.7' };

beforeEach(async () => {
  db = await freshDatabase();
  await putRun(db, run('r', 'he'));
  store = createRunStore(db);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('createRunStore', () => {
  test('gives back samples by index and the indices that are graded', async () => {
    const drawn = samples('r', 1, 3);
    await store.putSamples(drawn.toReversed());
    await store.putVerdicts([graded(sample('r', 'HumanEval/0', 1))]);
    expect(await store.samplesOf('r', 'HumanEval/0')).toEqual(drawn);
    expect(await store.gradedIndices('r', 'HumanEval/0')).toEqual(new Set([1]));
  });

  test('merges what is written at the same time into few transactions', async () => {
    const transactions = countTransactions();
    await Promise.all(samples('r', 10, 100).map((one) => store.putVerdicts([graded(one)])));
    expect(transactions.readwrite).toBe(2);
    expect((await verdictCounts(db, 'r')).passed).toBe(1000);
  });

  test('writes through to the disk before it says that it has written', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.putVerdicts([graded(sample('r', 'a', 0))]);
    expect(opened).toHaveBeenCalledWith(['runs', 'verdicts'], 'readwrite', {
      durability: 'strict',
    });
    expect(await db.count('verdicts')).toBe(1);
  });

  test('replaces a verdict that is given again, as after a runner error', async () => {
    await store.putVerdicts([graded(sample('r', 'a', 0), 'runner-error')]);
    await store.putVerdicts([graded(sample('r', 'a', 0), 'passed')]);
    expect(await verdictCounts(db, 'r')).toMatchObject({ passed: 1, 'runner-error': 0 });
  });

  test('of a run deleted meanwhile writes nothing and says that it is gone', async () => {
    await discardRun(db, 'r');
    await expect(store.putSamples(samples('r', 1, 2))).rejects.toMatchObject({ kind: 'gone' });
    await expect(store.putVerdicts([graded(sample('r', 'a', 0))])).rejects.toMatchObject({
      kind: 'gone',
    });
    await expect(store.finishRun('r', end)).rejects.toMatchObject({ kind: 'gone' });
    expect([await db.count('samples'), await db.count('runs')]).toEqual([0, 0]);
  });

  test('does not let one lost run fail the others written at the same time', async () => {
    const results = await Promise.allSettled(
      ['r', 'lost', 'r'].map((id, i) => store.putVerdicts([graded(sample(id, 'a', i))])),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await db.count('verdicts')).toBe(2);
  });

  test('on a full disk rejects with "full" and keeps every verdict before', async () => {
    await store.putVerdicts([graded(sample('r', 'a', 0))]);
    fillDiskAfter(0);
    await expect(store.putVerdicts([graded(sample('r', 'a', 1))])).rejects.toMatchObject({
      kind: 'full',
    });
    vi.restoreAllMocks();
    await store.putVerdicts([graded(sample('r', 'a', 2))]);
    expect(await store.gradedIndices('r', 'a')).toEqual(new Set([0, 2]));
  });

  test('notes the end of a run, leaving a new name and its place in the trash alone', async () => {
    await renameRun(db, 'r', 'Mine');
    await trashRun(db, 'r');
    await store.finishRun('r', end);
    expect(await getRun(db, 'r')).toBeUndefined();
    await restoreRun(db, 'r');
    expect(await getRun(db, 'r')).toEqual(run('r', 'he', { name: 'Mine', ...end }));
  });

  test('tells how many samples are drawn', async () => {
    await store.putSamples(samples('r', 2, 3));
    expect(await store.sampleCounts('r')).toEqual(
      new Map([
        ['HumanEval/0', 3],
        ['HumanEval/1', 3],
      ]),
    );
  });
});
