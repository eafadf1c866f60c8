import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrations, openDatabase, type Database } from '../../src/storage/database.ts';
import {
  addPracticeEntry,
  findPractice,
  practiceEntries,
  restorePractice,
  trashPractice,
} from '../../src/storage/practice.ts';
import { listRuns } from '../../src/storage/runs.ts';
import { purgeTrash } from '../../src/storage/trash.ts';
import { practiceBook, run } from './examples.ts';
import { freshDatabase } from './fresh-database.ts';

const book = practiceBook('s', 'a');
let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
  for (const entry of book) await addPracticeEntry(db, entry);
});

describe('addPracticeEntry', () => {
  test('keeps every kind of entry as it is', async () => {
    expect(await practiceEntries(db)).toEqual(book);
  });

  test('refuses an id that is taken and leaves what is there', async () => {
    const [first] = book;
    if (!first) throw new Error('the book is empty');
    const other = { ...first, taskId: 'other' };
    await expect(addPracticeEntry(db, other)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await practiceEntries(db)).toEqual(book);
  });
});

describe('trashPractice', () => {
  test('takes all out of sight, and restorePractice brings exactly that back', async () => {
    const ids = await trashPractice(db);
    expect(await practiceEntries(db)).toEqual([]);
    expect(await findPractice(db, ['p1', 'nothing'])).toEqual(new Map([['p1', { inTrash: true }]]));
    await restorePractice(db, [...ids, 'nothing']);
    expect(await practiceEntries(db)).toEqual(book);
  });

  test('does not bring back what was in the trash before', async () => {
    await trashPractice(db);
    expect(await trashPractice(db)).toEqual([]);
  });
});

test('purgeTrash deletes for good what was reset before the given time', async () => {
  await trashPractice(db, new Date('2026-08-03T00:00:00Z'));
  await addPracticeEntry(db, { ...practiceBook('s', 'b')[0], id: 'new' } as never);
  await purgeTrash(db, new Date('2026-08-02T00:00:00Z'));
  expect(await db.count('practice')).toBe(6);
  await purgeTrash(db, new Date('2026-08-04T00:00:00Z'));
  expect(await db.getAllKeys('practice')).toEqual(['new']);
});

test('openDatabase brings a database of version 1 up to date with all that is in it', async () => {
  db.close();
  await deleteDB('test');
  const old = await openDB('test', 1, {
    upgrade(database, _old, _version, transaction) {
      (migrations[0] as (...args: unknown[]) => void)(database, transaction);
    },
  });
  await old.put('runs', run('a', 's'));
  old.close();
  const now = await openDatabase('test');
  expect(await listRuns(now)).toEqual([run('a', 's')]);
  for (const entry of book) await addPracticeEntry(now, entry);
  expect(await practiceEntries(now)).toEqual(book);
});
