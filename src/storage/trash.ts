import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import { missing, type Database, type Trashable } from './database.ts';
import { deleteChildren } from './ranges.ts';
import { discardRun } from './runs.ts';
import { reading, requestAll, write } from './transact.ts';

/** Puts a run in the trash: hidden from lists, nothing deleted. Throws `gone` without such a run. */
export async function trashRun(db: Database, id: string, now = new Date()): Promise<void> {
  await write(db, ['runs'], async (transaction) => {
    const store = transaction.objectStore('runs');
    const run = await store.get(id);
    if (!run) throw missing(said`run ${id}`);
    if (run.trashedAt === undefined) await store.put({ ...run, trashedAt: now.toISOString() });
  });
}

/**
 * Puts a problem set in the trash, and its runs with it, since a run says nothing without its
 * problems; returns the ids of the runs it took along.
 */
export async function trashProblemSet(
  db: Database,
  id: string,
  now = new Date(),
): Promise<readonly string[]> {
  return write(db, ['problemSets', 'runs'], async (transaction) => {
    const sets = transaction.objectStore('problemSets');
    const runs = transaction.objectStore('runs');
    const set = await sets.get(id);
    if (!set) throw missing(said`problem set ${id}`);
    const trashedAt = set.trashedAt ?? now.toISOString();
    const live = (await runs.index('problemSet').getAll(id)).filter(isLive);
    await sets.put({ ...set, trashedAt });
    await requestAll(live, (run) => runs.put({ ...run, trashedAt, trashedWith: id }));
    return live.map((run) => run.id);
  });
}

/** Takes a run out of the trash, and its problem set where that is there too. */
export async function restoreRun(db: Database, id: string): Promise<void> {
  await write(db, ['problemSets', 'runs'], async (transaction) => {
    const sets = transaction.objectStore('problemSets');
    const runs = transaction.objectStore('runs');
    const run = await runs.get(id);
    if (!run) throw missing(said`run ${id}`);
    const set = await sets.get(run.problemSetId);
    await runs.put(untrashed(run));
    if (set) await sets.put(untrashed(set));
  });
}

/** Takes a problem set out of the trash with the runs it took along; others stay there. */
export async function restoreProblemSet(db: Database, id: string): Promise<void> {
  await write(db, ['problemSets', 'runs'], async (transaction) => {
    const sets = transaction.objectStore('problemSets');
    const runs = transaction.objectStore('runs');
    const set = await sets.get(id);
    if (!set) throw missing(said`problem set ${id}`);
    const taken = (await runs.index('problemSet').getAll(id)).filter(
      ({ trashedWith }) => trashedWith === id,
    );
    await sets.put(untrashed(set));
    await requestAll(taken, (run) => runs.put(untrashed(run)));
  });
}

/** What is in the trash, each with the time it was put there, latest first. */
export async function listTrash(db: Database): Promise<{
  readonly problemSets: readonly (ProblemSet & Required<Trashable>)[];
  readonly runs: readonly (Run & Required<Trashable>)[];
}> {
  const [problemSets, runs] = await reading(() =>
    Promise.all([db.getAll('problemSets'), db.getAll('runs')]),
  );
  const latestFirst = (a: Required<Trashable>, b: Required<Trashable>) =>
    b.trashedAt.localeCompare(a.trashedAt);
  return {
    problemSets: problemSets.filter(isTrashed).sort(latestFirst),
    runs: runs.filter(isTrashed).sort(latestFirst),
  };
}

/** A record wherever it is, and whether that is the trash. */
export interface Found<Item> {
  readonly item: Item;
  readonly inTrash: boolean;
}

/** A problem set, in the trash or not. */
export const findProblemSet = (db: Database, id: string): Promise<Found<ProblemSet> | undefined> =>
  reading(async () => found(await db.get('problemSets', id)));

/** A run, in the trash or not. */
export const findRun = (db: Database, id: string): Promise<Found<Run> | undefined> =>
  reading(async () => found(await db.get('runs', id)));

const found = <Item extends Trashable>(item: Item | undefined): Found<Item> | undefined =>
  item && { item: untrashed(item), inTrash: isTrashed(item) };

/** Deletes for good what was put in the trash before `olderThan`; large runs in several steps. */
export async function purgeTrash(db: Database, olderThan: Date): Promise<void> {
  const limit = olderThan.toISOString();
  const trash = await listTrash(db);
  const isOld = ({ trashedAt }: Required<Trashable>) => trashedAt < limit;
  for (const run of trash.runs.filter(isOld)) await discardRun(db, run.id);
  for (const set of trash.problemSets.filter(isOld)) await discardProblemSet(db, set.id);
  await discardPractice(db, limit);
}

/** Deletes what was reset of the learner's book before a time (ISO 8601). */
async function discardPractice(db: Database, limit: string): Promise<void> {
  await write(db, ['practice'], async (transaction) => {
    const store = transaction.objectStore('practice');
    const entries = await store.getAll();
    const old = entries.filter(({ trashedAt }) => trashedAt !== undefined && trashedAt < limit);
    await requestAll(old, ({ id }) => store.delete(id));
  });
}

/** Runs started over the set after it was trashed, in a tab that did not know, keep it alive. */
async function discardProblemSet(db: Database, id: string): Promise<void> {
  const isDeleted = await write(db, ['problemSets', 'runs'], async (transaction) => {
    if (await transaction.objectStore('runs').index('problemSet').getKey(id)) return false;
    await transaction.objectStore('problemSets').delete(id);
    return true;
  });
  if (isDeleted) await deleteChildren(db, 'problems', id);
}

const isTrashed = <Item extends Trashable>(item: Item): item is Item & Required<Trashable> =>
  item.trashedAt !== undefined;

const isLive = (item: Trashable): boolean => !isTrashed(item);

/** The record as it was before it was put in the trash. */
export function untrashed<Item extends Trashable>(item: Item): Item {
  const marks = ['trashedAt', 'trashedWith'];
  return Object.fromEntries(Object.entries(item).filter(([name]) => !marks.includes(name))) as Item;
}
