import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import type { RunEnd } from '../evaluate/run-store.ts';
import { missing, type Database, type StoredRun } from './database.ts';
import { deleteChildren, startingWith } from './ranges.ts';
import { reading, write } from './transact.ts';

/** The runs that are not in the trash, newest first. */
export async function listRuns(db: Database): Promise<readonly Run[]> {
  const runs = await reading(() => db.getAll('runs'));
  return runs
    .filter((run) => run.trashedAt === undefined)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.name.localeCompare(b.name));
}

/** The runs over one problem set that are not in the trash. */
export async function runsOf(db: Database, problemSetId: string): Promise<readonly Run[]> {
  const runs = await reading(() => db.getAllFromIndex('runs', 'problemSet', problemSetId));
  return runs.filter((run) => run.trashedAt === undefined);
}

/** One run, or undefined where it does not exist or is in the trash. */
export async function getRun(db: Database, id: string): Promise<Run | undefined> {
  const run = await reading(() => db.get('runs', id));
  return run?.trashedAt === undefined ? run : undefined;
}

/** How many samples and verdicts a run has. */
export async function runSize(
  db: Database,
  id: string,
): Promise<{ readonly samples: number; readonly verdicts: number }> {
  const [samples, verdicts] = await reading(() =>
    Promise.all([db.count('samples', startingWith(id)), db.count('verdicts', startingWith(id))]),
  );
  return { samples, verdicts };
}

/** Stores a new run, which makes its samples visible; throws `conflict` where the id is taken. */
export async function putRun(db: Database, run: Run): Promise<void> {
  await write(db, ['runs'], async (transaction) => {
    await transaction.objectStore('runs').add(run);
  });
}

/**
 * Changes the manifest of a run in one step, so that no change made meanwhile is lost; in the trash
 * it stays there. Throws `gone` where it was deleted.
 */
export async function updateRun(
  db: Database,
  id: string,
  change: (run: StoredRun) => StoredRun,
): Promise<void> {
  await write(db, ['runs'], async (transaction) => {
    const store = transaction.objectStore('runs');
    const run = await store.get(id);
    if (!run) throw missing(said`run ${id}`);
    await store.put(change(run));
  });
}

/** Notes that every sample of a run is graded, when, and by what. */
export const finishRun = (db: Database, id: string, end: RunEnd): Promise<void> =>
  updateRun(db, id, (run) => ({ ...run, ...end }));

/** Gives a run another name; throws `gone` where it does not exist. */
export const renameRun = (db: Database, id: string, name: string): Promise<void> =>
  updateRun(db, id, (run) => ({ ...run, name }));

/** Deletes a run for good, with everything it has; also what a half-done import left behind. */
export async function discardRun(db: Database, id: string): Promise<void> {
  // The manifest first: from then on the rest is invisible, and swept up should this be cut short.
  await write(db, ['runs'], (transaction) => transaction.objectStore('runs').delete(id));
  await deleteChildren(db, 'verdicts', id);
  await deleteChildren(db, 'samples', id);
}
