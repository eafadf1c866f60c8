import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { deleteChildren } from '../../src/storage/ranges.ts';
import { putRun } from '../../src/storage/runs.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { run, samples } from './examples.ts';
import { freshDatabase } from './fresh-database.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await addSamples(db, [...samples('r', 5, 2), ...samples('r2', 5, 2)]);
});

test('deleteChildren deletes what a parent left, whatever the size of a chunk, and no more', async () => {
  for (const chunk of [1, 3, 10, 11]) {
    await deleteChildren(db, 'samples', 'r', chunk);
    expect(await db.count('samples')).toBe(10);
    await addSamples(db, samples('r', 5, 2));
  }
});

test('deleteChildren deletes nothing as long as the parent is there', async () => {
  await putRun(db, run('r', 'he'));
  await deleteChildren(db, 'samples', 'r');
  expect(await db.count('samples')).toBe(20);
});
