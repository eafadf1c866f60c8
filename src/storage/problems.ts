import { said } from '../core/said.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import { missing, type Database, type StoredProblemSet } from './database.ts';
import { startingWith } from './ranges.ts';
import { reading, requestAll, write } from './transact.ts';
import { StorageError } from './storage-error.ts';

/**
 * Stores a problem set with its problems in file order, all or nothing; one with the same id is
 * replaced. Throws `conflict` when two problems share a task id.
 */
export async function putProblemSet(
  db: Database,
  set: ProblemSet,
  problems: readonly Problem[],
): Promise<void> {
  checkProblems(set, problems);
  await write(db, ['problemSets', 'problems'], async (transaction) => {
    const store = transaction.objectStore('problems');
    await transaction.objectStore('problemSets').put(set);
    await store.delete(startingWith(set.id));
    await requestAll(problems, (problem, position) =>
      store.add({ setId: set.id, position, problem }),
    );
  });
}

function checkProblems(set: ProblemSet, problems: readonly Problem[]): void {
  const seen = new Set<string>();
  for (const { taskId } of problems) {
    if (seen.has(taskId)) {
      throw new StorageError('conflict', said`${set.name}: two problems are called ${taskId}.`);
    }
    seen.add(taskId);
  }
  if (set.size === problems.length) return;
  throw new RangeError(`${set.name}: ${problems.length} problems given, size says ${set.size}`);
}

/** The problem sets that are not in the trash, newest first. */
export async function listProblemSets(db: Database): Promise<readonly ProblemSet[]> {
  const sets = await reading(() => db.getAll('problemSets'));
  return sets
    .filter((set) => set.trashedAt === undefined)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.name.localeCompare(b.name));
}

/** One problem set, or undefined where it does not exist or is in the trash. */
export async function getProblemSet(db: Database, id: string): Promise<ProblemSet | undefined> {
  const set = await reading(() => db.get('problemSets', id));
  return set?.trashedAt === undefined ? set : undefined;
}

/** The problems of a set in file order; none where the set record does not exist. */
export async function problemsOf(db: Database, setId: string): Promise<readonly Problem[]> {
  const [known, stored] = await reading(() => {
    const transaction = db.transaction(['problemSets', 'problems']);
    return Promise.all([
      transaction.objectStore('problemSets').getKey(setId),
      transaction.objectStore('problems').index('position').getAll(startingWith(setId)),
    ]);
  });
  return known === undefined ? [] : stored.map(({ problem }) => problem);
}

/** One problem, or undefined. */
export async function getProblem(
  db: Database,
  setId: string,
  taskId: string,
): Promise<Problem | undefined> {
  return (await reading(() => db.get('problems', [setId, taskId])))?.problem;
}

/** Gives a problem set another name; throws `gone` where it does not exist. */
export async function renameProblemSet(db: Database, id: string, name: string): Promise<void> {
  await write(db, ['problemSets'], async (transaction) => {
    const store = transaction.objectStore('problemSets');
    const set: StoredProblemSet | undefined = await store.get(id);
    if (!set) throw missing(said`problem set ${id}`);
    await store.put({ ...set, name });
  });
}
