import type { Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { getProblemSet, putProblemSet } from '../storage/problems.ts';
import { getRun, putRun } from '../storage/runs.ts';
import { listTrash, restoreProblemSet } from '../storage/trash.ts';
import { loadPack } from './pack.ts';

/** Remembers that this browser once had the pack, so that deleting it is final. */
const installedKey = 'pack-installed';

/** Puts the built-in pack there for a new visitor; someone who deleted it is left in peace. */
export async function installPackOnce(db: Database, changes: Changes): Promise<void> {
  if (localStorage.getItem(installedKey) !== null) return;
  await installPack(db, changes);
  localStorage.setItem(installedKey, new Date().toISOString());
}

/** Puts the built-in pack with its run there, or takes it out of the trash; leaves it if it is. */
export async function installPack(db: Database, changes: Changes): Promise<void> {
  const { set, problems, run } = await loadPack();
  const { problemSets } = await listTrash(db);
  if (problemSets.some(({ id }) => id === set.id)) await restoreProblemSet(db, set.id);
  if (!(await getProblemSet(db, set.id))) await putProblemSet(db, set, problems);
  // A run that is only in the trash stays there: its id is taken, and Undo is its way back.
  if (!(await getRun(db, run.id))) await putRun(db, run).catch(() => undefined);
  changes.announce({ kind: 'problem-set', id: set.id });
}
