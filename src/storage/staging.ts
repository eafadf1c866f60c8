import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { Database } from './database.ts';
import { sharing, locksExist, tryLocked, type Locked } from './locks.ts';
import { deleteChildren, parentOf, type ChildStore } from './ranges.ts';
import { discardRun, putRun } from './runs.ts';
import { addSamples } from './samples.ts';
import { reading } from './transact.ts';

const lockName = (db: Database) => `${db.name}:staging`;

/**
 * Runs work that writes records before the run or set they belong to. While it runs, in any tab,
 * nothing is swept up; if the tab dies, the lock goes with it and the next start cleans up.
 */
export const staging = <Result>(db: Database, work: () => Promise<Result>): Promise<Result> =>
  sharing(lockName(db), work);

/** As `staging`, and `busy` at once where another tab is restoring a backup. */
export const restoring = <Result>(
  db: Database,
  work: () => Promise<Result>,
): Promise<Locked<Result>> => tryLocked(`${db.name}:restore`, () => staging(db, work));

/**
 * Imports a run of any size so that nobody ever sees half of it: `fill` adds samples batch by
 * batch and returns the manifest, whose write is the moment the run exists. When `fill` throws,
 * what was written is deleted and its error passed on.
 */
export function importRun(
  db: Database,
  runId: string,
  fill: (add: (samples: readonly Sample[]) => Promise<void>) => Promise<Run>,
): Promise<Run> {
  return staging(db, async () => {
    // An id in use would end with the import's clean-up deleting the run that has it.
    if (await reading(() => db.getKey('runs', runId))) throw new RangeError(`run ${runId} exists`);
    try {
      const run = await fill((samples) => addSamples(db, samples));
      await putRun(db, run);
      return run;
    } catch (error) {
      await discardRun(db, runId).catch(() => undefined); // Else the next start sweeps it up.
      throw error;
    }
  });
}

/**
 * Deletes what imports and deletions that were cut short left behind; returns the ids of the runs
 * and sets concerned. Call it at start. It does nothing while an import is going on in any tab,
 * nor where the browser cannot tell (no Web Locks), unless the user says that no other tab is open.
 */
export async function sweepOrphans(
  db: Database,
  { noOtherTab = false } = {},
): Promise<readonly string[]> {
  if (!locksExist() && !noOtherTab) return [];
  const swept = await tryLocked(lockName(db), () => sweep(db));
  return swept.busy ? [] : swept.result;
}

async function sweep(db: Database): Promise<readonly string[]> {
  const swept = new Set<string>();
  for (const store of ['problems', 'samples', 'verdicts'] as const) {
    for (const id of await orphanedIds(db, store)) {
      await deleteChildren(db, store, id);
      swept.add(id);
    }
  }
  return [...swept];
}

/** In one transaction, so that a run begun meanwhile is either not seen at all or seen as a whole. */
function orphanedIds(db: Database, store: ChildStore): Promise<readonly string[]> {
  return reading(async () => {
    const transaction = db.transaction([store, parentOf[store]]);
    const ids: string[] = [];
    let cursor = await transaction.objectStore(store).openKeyCursor();
    while (cursor) {
      const [id] = cursor.primaryKey;
      ids.push(id);
      // One step per parent, however many records it has.
      const beyond: unknown = [id, []];
      cursor = await cursor.continue(beyond as typeof cursor.key);
    }
    const parents = new Set(await transaction.objectStore(parentOf[store]).getAllKeys());
    return ids.filter((id) => !parents.has(id));
  });
}
