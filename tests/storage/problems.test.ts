import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import {
  getProblem,
  getProblemSet,
  listProblemSets,
  problemsOf,
  putProblemSet,
  renameProblemSet,
} from '../../src/storage/problems.ts';
import { problem, problems, problemSet } from './examples.ts';
import { contents, freshDatabase } from './fresh-database.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

describe('putProblemSet', () => {
  test('keeps the problems in the order of the file, not of their ids', async () => {
    await putProblemSet(db, problemSet('he', 12), problems(12));
    expect(await problemsOf(db, 'he')).toEqual(problems(12));
  });

  test('of an id that is there replaces the set with all its problems', async () => {
    await putProblemSet(db, problemSet('he', 12), problems(12));
    await putProblemSet(db, problemSet('he', 1), [problem('new')]);
    expect(await problemsOf(db, 'he')).toEqual([problem('new')]);
    expect(await db.count('problems')).toBe(1);
  });

  test('leaves sets whose ids begin alike alone', async () => {
    await putProblemSet(db, problemSet('he', 2), problems(2));
    await putProblemSet(db, problemSet('he2', 3), problems(3));
    await putProblemSet(db, problemSet('he', 1), problems(1));
    expect(await problemsOf(db, 'he2')).toHaveLength(3);
  });

  test('with two problems of one id stores nothing and names the id', async () => {
    const twice = [problem('a'), problem('b'), problem('a')];
    await expect(putProblemSet(db, problemSet('he', 3), twice)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('called a') as string,
    });
    expect(await db.count('problemSets')).toBe(0);
  });

  test('that fails in the middle leaves what was there', async () => {
    await putProblemSet(db, problemSet('he', 2), problems(2));
    const before = await contents(db);
    const uncloneable = { ...problem('b'), tests: { kind: 'check', source: () => 1 } };
    const bad = [problem('a'), uncloneable as unknown as ReturnType<typeof problem>];
    await expect(putProblemSet(db, problemSet('he', 2), bad)).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'failed',
    });
    expect(await contents(db)).toEqual(before);
  });

  test('refuses a size that is not the number of problems', async () => {
    await expect(putProblemSet(db, problemSet('he', 3), problems(2))).rejects.toThrow(RangeError);
  });
});

test('listProblemSets gives the newest first', async () => {
  await putProblemSet(db, problemSet('old', 0, { createdAt: '2025-01-01T00:00:00.000Z' }), []);
  await putProblemSet(db, problemSet('new', 0, { createdAt: '2026-01-01T00:00:00.000Z' }), []);
  expect((await listProblemSets(db)).map(({ id }) => id)).toEqual(['new', 'old']);
});

test('problemsOf gives nothing for problems whose set was never completed', async () => {
  await db.put('problems', { setId: 'half', position: 0, problem: problem('a') });
  expect(await problemsOf(db, 'half')).toEqual([]);
});

test('getProblem and getProblemSet find one, or undefined', async () => {
  await putProblemSet(db, problemSet('he', 2), problems(2));
  expect(await getProblem(db, 'he', 'HumanEval/1')).toEqual(problem('HumanEval/1'));
  expect(await getProblem(db, 'he', 'HumanEval/2')).toBeUndefined();
  expect(await getProblemSet(db, 'he')).toEqual(problemSet('he', 2));
  expect(await getProblemSet(db, 'no')).toBeUndefined();
});

test('renameProblemSet changes the name alone, and refuses a set that is not there', async () => {
  await putProblemSet(db, problemSet('he', 2), problems(2));
  await renameProblemSet(db, 'he', 'Mine');
  expect(await listProblemSets(db)).toEqual([problemSet('he', 2, { name: 'Mine' })]);
  await expect(renameProblemSet(db, 'no', 'x')).rejects.toMatchObject({ kind: 'gone' });
});
