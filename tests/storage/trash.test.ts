import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { listProblemSets, problemsOf, putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { discardRun, getRun, listRuns, putRun, renameRun, runsOf } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { sweepOrphans } from '../../src/storage/staging.ts';
import {
  listTrash,
  purgeTrash,
  restoreProblemSet,
  restoreRun,
  trashProblemSet,
  trashRun,
} from '../../src/storage/trash.ts';
import { graded, problems, problemSet, run, samples } from './examples.ts';
import { contents, countTransactions, freshDatabase, intercept } from './fresh-database.ts';

let db: Database;
const monday = new Date('2026-08-03T00:00:00.000Z');
const tuesday = new Date('2026-08-04T00:00:00.000Z');

beforeEach(async () => {
  db = await freshDatabase();
  await putProblemSet(db, problemSet('he', 3), problems(3));
  await putProblemSet(db, problemSet('mbpp', 2), problems(2));
  for (const [id, set] of [
    ['a', 'he'],
    ['b', 'he'],
    ['m', 'mbpp'],
  ] as const) {
    await putRun(db, run(id, set));
    await addSamples(db, samples(id, 3, 2));
    await createRunStore(db).putVerdicts(samples(id, 3, 2).map((one) => graded(one)));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

const visible = async () => ({
  sets: (await listProblemSets(db)).map(({ id }) => id).sort(),
  runs: (await listRuns(db)).map(({ id }) => id).sort(),
});

describe('trashRun', () => {
  test('hides the run, and restoreRun brings it back as it was', async () => {
    const before = await contents(db);
    await trashRun(db, 'a');
    expect(await visible()).toEqual({ sets: ['he', 'mbpp'], runs: ['b', 'm'] });
    expect(await getRun(db, 'a')).toBeUndefined();
    await restoreRun(db, 'a');
    expect(await contents(db)).toEqual(before);
  });

  test('a second time keeps the time of the first', async () => {
    await trashRun(db, 'a', monday);
    await trashRun(db, 'a', tuesday);
    expect((await listTrash(db)).runs).toMatchObject([{ trashedAt: monday.toISOString() }]);
  });
});

describe('trashProblemSet', () => {
  test('takes the runs over it along, and restoreProblemSet brings all back as they were', async () => {
    const before = await contents(db);
    expect(await trashProblemSet(db, 'he')).toEqual(['a', 'b']);
    expect(await visible()).toEqual({ sets: ['mbpp'], runs: ['m'] });
    expect(await runsOf(db, 'he')).toEqual([]);
    await restoreProblemSet(db, 'he');
    expect(await contents(db)).toEqual(before);
  });

  test('does not bring back a run that was put in the trash before it', async () => {
    await trashRun(db, 'a');
    await trashProblemSet(db, 'he');
    await restoreProblemSet(db, 'he');
    expect(await visible()).toEqual({ sets: ['he', 'mbpp'], runs: ['b', 'm'] });
  });

  test('comes back with a run that is restored alone, without its other runs', async () => {
    await trashProblemSet(db, 'he');
    await restoreRun(db, 'b');
    expect(await visible()).toEqual({ sets: ['he', 'mbpp'], runs: ['b', 'm'] });
    await restoreProblemSet(db, 'he');
    expect((await visible()).runs).toEqual(['a', 'b', 'm']);
  });
});

describe('purgeTrash', () => {
  test('deletes what is older, with everything it has, and nothing else', async () => {
    await trashProblemSet(db, 'he', monday);
    await trashRun(db, 'm', tuesday);
    await purgeTrash(db, tuesday);
    const left = await contents(db);
    expect(left['problemSets']).toEqual([problemSet('mbpp', 2)]);
    expect(left['problems']).toHaveLength(2);
    expect(left['runs']).toMatchObject([{ id: 'm' }]);
    expect(left['samples']).toEqual(samples('m', 3, 2));
    expect(left['verdicts']).toHaveLength(6);
    await restoreRun(db, 'm');
    expect((await visible()).runs).toEqual(['m']);
  });

  test('deletes a large run in several transactions', async () => {
    await addSamples(db, samples('big', 50, 100));
    await putRun(db, run('big', 'he'));
    await trashRun(db, 'big', monday);
    const transactions = countTransactions();
    await purgeTrash(db, tuesday);
    expect(transactions.readwrite).toBe(6); // the practice book, the run, an empty look at verdicts, 2000 + 2000 + 1000
    expect(await db.count('samples')).toBe(18);
  });

  test('keeps a set that a run begun in another tab still needs', async () => {
    await trashProblemSet(db, 'mbpp', monday);
    await putRun(db, run('late', 'mbpp'));
    await purgeTrash(db, tuesday);
    expect(await problemsOf(db, 'mbpp')).toHaveLength(2);
    expect((await listTrash(db)).problemSets).toHaveLength(1);
  });

  test('cut short leaves nothing visible, and the next start sweeps up the rest', async () => {
    await trashProblemSet(db, 'he', monday);
    intercept(IDBObjectStore.prototype, 'delete', (original, store, args) => {
      if (store.name === 'samples') throw new DOMException('the tab crashed', 'UnknownError');
      return original(...args);
    });
    await expect(purgeTrash(db, tuesday)).rejects.toMatchObject({ kind: 'failed' });
    vi.restoreAllMocks();
    expect((await listTrash(db)).runs).toMatchObject([{ id: 'b' }]);
    await purgeTrash(db, tuesday);
    expect(await sweepOrphans(db, { noOtherTab: true })).toEqual(['a']);
    expect(await db.count('samples')).toBe(6);
  });
});

test('every change of what is not there says that it is gone', async () => {
  const gone = { kind: 'gone', message: expect.stringContaining('nowhere') as string };
  await expect(trashRun(db, 'nowhere')).rejects.toMatchObject(gone);
  await expect(trashProblemSet(db, 'nowhere')).rejects.toMatchObject(gone);
  await expect(restoreRun(db, 'nowhere')).rejects.toMatchObject(gone);
  await expect(restoreProblemSet(db, 'nowhere')).rejects.toMatchObject(gone);
  await expect(renameRun(db, 'nowhere', 'x')).rejects.toMatchObject(gone);
});

test('renameRun changes the name alone', async () => {
  await renameRun(db, 'a', 'Mine');
  expect(await getRun(db, 'a')).toEqual(run('a', 'he', { name: 'Mine' }));
});

test('listRuns gives the newest first; putRun refuses an id that is taken', async () => {
  await putRun(db, run('new', 'he', { createdAt: '2027-01-01T00:00:00.000Z' }));
  expect((await listRuns(db)).map(({ id }) => id)).toEqual(['new', 'a', 'b', 'm']);
  await expect(putRun(db, run('a', 'mbpp'))).rejects.toMatchObject({ kind: 'conflict' });
});

test('discardRun deletes one run with its samples and verdicts', async () => {
  await discardRun(db, 'a');
  const left = await contents(db);
  expect(left['runs']).toMatchObject([{ id: 'b' }, { id: 'm' }]);
  expect([left['samples']?.length, left['verdicts']?.length]).toEqual([12, 12]);
});
