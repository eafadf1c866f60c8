import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackup } from '../../src/exchange/backup.ts';
import { restoreBackup } from '../../src/exchange/backup-restore.ts';
import { openDatabase, type Database } from '../../src/storage/database.ts';
import { estimateStorage, persistence } from '../../src/storage/quota.ts';
import { runsInProgress, withRunLock } from '../../src/storage/run-lock.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { importRun, sweepOrphans } from '../../src/storage/staging.ts';
import { verdictCounts, verdictKindsOf, verdictsOf } from '../../src/storage/verdicts.ts';
import { collect, graded, run, sample, samples } from './examples.ts';

// What only a real browser can tell: its own IndexedDB, locks, streams and their speed.

let db: Database;
beforeEach(async () => {
  db = await openDatabase('storage-test');
});
afterEach(async () => {
  db.close();
  await deleteDB('storage-test');
  await deleteDB('storage-test-2');
});

test('importRun holds the sweep off until the run is there', async () => {
  await addSamples(db, [sample('crashed', 'a', 0)]);
  await importRun(db, 'r', async (add) => {
    await add(samples('r', 2, 2));
    expect(await sweepOrphans(db)).toEqual([]);
    return run('r', 'he');
  });
  expect(await sweepOrphans(db)).toEqual(['crashed']);
  expect(await db.count('samples')).toBe(4);
});

test('withRunLock is seen as in progress and refuses a second worker', async () => {
  await withRunLock('r', async () => {
    expect(await runsInProgress()).toEqual(new Set(['r']));
    expect(await withRunLock('r', () => Promise.resolve())).toEqual({ busy: true });
  });
  expect(await runsInProgress()).toEqual(new Set());
});

test('the run store writes every verdict of many that are given one by one', async () => {
  await putRun(db, run('r', 'he'));
  const store = createRunStore(db);
  const many = samples('r', 20, 100);
  await Promise.all(many.map((one) => store.putVerdicts([graded(one)])));
  expect((await verdictCounts(db, 'r')).passed).toBe(2000);
});

test('32,800 verdicts come back, as kinds and whole', async () => {
  await putRun(db, run('r', 'he'));
  const store = createRunStore(db);
  const all = samples('r', 164, 200);
  await store.putVerdicts(all.map((one, i) => graded(one, i % 3 === 0 ? 'failed' : 'passed')));
  expect(await verdictKindsOf(db, 'r')).toHaveLength(32_800);
  expect((await collect(verdictsOf(db, 'r'))).flat()).toHaveLength(32_800);
}, 60_000);

test('a backup of 4,000 samples comes back identical through the browser’s own gzip', async () => {
  await putRun(db, run('r', 'he'));
  await addSamples(db, samples('r', 40, 100));
  const stream = createBackup(db, { app: '0.1.0' });
  const file = new File([await new Response(stream).blob()], 'backup.jsonl.gz');
  const other = await openDatabase('storage-test-2');
  await restoreBackup(other, file);
  expect(await other.getAll('samples')).toEqual(await db.getAll('samples'));
  const cut = new File([file.slice(0, file.size / 2)], 'cut.jsonl.gz');
  await expect(restoreBackup(db, cut)).rejects.toThrow(
    /cut\.jsonl\.gz: is a gzip file that ends too early/,
  );
  other.close();
});

test('estimateStorage and persistence answer', async () => {
  expect((await estimateStorage()).quota).toBeGreaterThan(0);
  expect(['persisted', 'best-effort']).toContain(await persistence());
});
