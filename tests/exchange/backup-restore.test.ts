import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackupFile } from '../../src/exchange/backup-reader.ts';
import { restoreBackup, type RestoreProgress } from '../../src/exchange/backup-restore.ts';
import type { Database } from '../../src/storage/database.ts';
import {
  listProblemSets,
  problemsOf,
  putProblemSet,
  renameProblemSet,
} from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { getRun, listRuns, renameRun, runSize } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { practiceEntries, trashPractice } from '../../src/storage/practice.ts';
import { listTrash, purgeTrash, trashProblemSet, trashRun } from '../../src/storage/trash.ts';
import { graded, problem, problemSet, sample, samples } from '../storage/examples.ts';
import { stubLocks } from '../storage/fake-locks.ts';
import { contents, fillDiskAfter, freshDatabase } from '../storage/fresh-database.ts';
import { backupOf, fillExample } from './backup-example.ts';

let db: Database;
let file: BackupFile;
beforeEach(async () => {
  db = await freshDatabase();
  await fillExample(db);
  file = await backupOf(db);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const outcomes = ({ sets, runs }: Awaited<ReturnType<typeof restoreBackup>>) =>
  Object.fromEntries([...sets, ...runs].map(({ id, outcome }) => [id, outcome]));

describe('restoreBackup over what is there', () => {
  test('changes nothing where all of it is there already', async () => {
    const before = await contents(db);
    const plan = await restoreBackup(db, file);
    expect(outcomes(plan)).toEqual({
      he: 'kept',
      own: 'kept',
      r: 'kept',
      odd: 'kept',
      empty: 'kept',
    });
    expect(await contents(db)).toEqual(before);
  });

  test('keeps new names of what is otherwise the same', async () => {
    await renameRun(db, 'r', 'Mine');
    await renameProblemSet(db, 'he', 'Ours');
    const before = await contents(db);
    await restoreBackup(db, file);
    expect(await contents(db)).toEqual(before);
  });

  test('adds a run that went on since then as a copy with a name that says so, once', async () => {
    await createRunStore(db).putVerdicts([graded(sample('r', 'HumanEval/0', 0), 'timed-out')]);
    const before = await getRun(db, 'r');
    expect(outcomes(await restoreBackup(db, file))).toMatchObject({ r: 'copied', he: 'kept' });
    const copy = (await listRuns(db)).find(({ name }) => name === 'Run r (backup of 2026-08-02)');
    expect(await getRun(db, 'r')).toEqual(before);
    expect(await runSize(db, copy?.id ?? '')).toEqual({ samples: 840, verdicts: 840 });
    const after = await contents(db);
    expect(outcomes(await restoreBackup(db, file))).toMatchObject({ r: 'kept' });
    expect(await contents(db)).toEqual(after);
  });

  test('adds a set whose id has other problems now as a copy, and its runs as copies over it', async () => {
    await putProblemSet(db, problemSet('own', 1), [problem('other')]);
    const plan = await restoreBackup(db, file);
    expect(outcomes(plan)).toMatchObject({ own: 'copied', odd: 'copied', he: 'kept', r: 'kept' });
    const set = (await listProblemSets(db)).find(({ name }) => name.includes('backup of'));
    const copy = (await listRuns(db)).find(({ problemSetId }) => problemSetId === set?.id);
    expect(copy?.name).toBe('Run odd (backup of 2026-08-02)');
    expect((await problemsOf(db, set?.id ?? '')).map(({ taskId }) => taskId)).toEqual([
      'Ümlaut/\u{1f40d}',
    ]);
    expect((await problemsOf(db, 'own')).map(({ taskId }) => taskId)).toEqual(['other']);
    const after = await contents(db);
    await restoreBackup(db, file);
    expect(await contents(db)).toEqual(after);
  });

  test('takes out of the trash what is there in the same form, and nothing else', async () => {
    await trashProblemSet(db, 'own');
    await trashRun(db, 'r');
    expect(outcomes(await restoreBackup(db, file))).toMatchObject({
      own: 'revived',
      odd: 'revived',
      r: 'revived',
      empty: 'kept',
    });
    expect(await listTrash(db)).toMatchObject({ problemSets: [], runs: [{ id: 'thrown away' }] });
  });

  test('is not misled by what a restore that crashed left behind', async () => {
    const other = await freshDatabase();
    await addSamples(other, [...samples('r', 1, 3), sample('r', 'not in the backup', 0)]);
    await restoreBackup(other, file);
    expect(await runSize(other, 'r')).toEqual({ samples: 840, verdicts: 840 });
  });
});

describe('restoreBackup of a learner’s book', () => {
  const practised = ({ practice }: Awaited<ReturnType<typeof restoreBackup>>) =>
    practice.map(({ outcome }) => outcome);

  test('adds what is missing, keeps what is here, takes the rest out of the trash', async () => {
    const here = await practiceEntries(db);
    expect(practised(await restoreBackup(db, file))).toEqual(Array(5).fill('kept'));
    await trashPractice(db);
    await db.delete('practice', 'p3');
    expect(practised(await restoreBackup(db, file))).toEqual([
      'revived',
      'revived',
      'added',
      'revived',
      'revived',
    ]);
    expect(await practiceEntries(db)).toEqual(here);
  });

  test('follows its problem set where that is stored as a copy', async () => {
    await putProblemSet(db, problemSet('own', 1), [problem('other')]);
    await trashPractice(db);
    await purgeTrash(db, new Date('9999-01-01'));
    await restoreBackup(db, file);
    const copy = (await listProblemSets(db)).find(({ name }) => name.includes('backup of'));
    const entries = await practiceEntries(db);
    expect(new Set(entries.map(({ setId }) => setId))).toEqual(new Set([copy?.id]));
  });
});

describe('restoreBackup that cannot finish', () => {
  test('for want of space leaves everything as it was', async () => {
    const other = await freshDatabase();
    await putProblemSet(other, problemSet('mine', 1), [problem('a')]);
    const before = await contents(other);
    fillDiskAfter(1200);
    await expect(restoreBackup(other, file)).rejects.toMatchObject({ kind: 'full' });
    expect(await contents(other)).toEqual(before);
  });

  test.each(['checking', 'storing'] as const)(
    'because it is stopped while %s leaves everything as it was',
    async (phase) => {
      const other = await freshDatabase();
      const stop = new AbortController();
      const onProgress = (now: RestoreProgress) => {
        if (now.phase === phase) stop.abort(new Error('stopped by the user'));
      };
      const restoring = restoreBackup(other, file, { signal: stop.signal, onProgress });
      await expect(restoring).rejects.toThrow('stopped by the user');
      expect(Object.values(await contents(other)).flat()).toEqual([]);
    },
  );

  test('because another tab restores says so', async () => {
    stubLocks();
    const other = await freshDatabase();
    const [first, second] = await Promise.allSettled([
      restoreBackup(other, file),
      restoreBackup(other, file),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { kind: 'conflict' } });
    expect(await runSize(other, 'r')).toEqual({ samples: 840, verdicts: 840 });
  });

  test('shows nothing of itself before all of it is stored', async () => {
    const other = await freshDatabase();
    const seen: number[] = [];
    await restoreBackup(other, file, {
      onProgress: ({ phase }) => {
        if (phase === 'storing') void listRuns(other).then((runs) => seen.push(runs.length));
      },
    });
    expect(await listRuns(other)).toHaveLength(3);
    expect(new Set(seen)).toEqual(new Set([0]));
  });
});

test('restoreBackup tells how many bytes it has read, of each of its two readings', async () => {
  const other = await freshDatabase();
  const told: RestoreProgress[] = [];
  await restoreBackup(other, file, { onProgress: (now) => told.push(now) });
  const last = (phase: string) => told.findLast((now) => now.phase === phase);
  expect(last('checking')).toEqual({ phase: 'checking', done: file.size, total: file.size });
  expect(last('storing')).toEqual({ phase: 'storing', done: file.size, total: file.size });
});
