import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import type { GradedSample } from '../evaluate/run-store.ts';
import { missing, type Database, type StoredProblem } from './database.ts';
import { deleteChildren, type ChildStore } from './ranges.ts';
import { requestAll, write } from './transact.ts';
import { untrashed } from './trash.ts';

/** Records that wait for their set or run, by store. */
export interface Staged {
  readonly problems: StoredProblem[];
  readonly samples: Sample[];
  readonly verdicts: GradedSample[];
}

/** New sets and runs; with them, what was staged under their ids comes into view. */
export interface Parents {
  readonly problemSets: readonly ProblemSet[];
  readonly runs: readonly Run[];
}

/** Everything new that a backup holds and that is seen by itself. */
export interface Added extends Parents {
  readonly practice: readonly PracticeEntry[];
}

/** Ids of what is in the trash and comes back as it is. */
export interface Revived {
  readonly problemSets: readonly string[];
  readonly runs: readonly string[];
  readonly practice: readonly string[];
}

/** Writes records ahead of their set or run, all or nothing; call it within `restoring`. */
export async function stage(db: Database, { problems, samples, verdicts }: Staged): Promise<void> {
  await write(db, ['problems', 'samples', 'verdicts'], async (transaction) => {
    const stores = {
      problems: transaction.objectStore('problems'),
      samples: transaction.objectStore('samples'),
      verdicts: transaction.objectStore('verdicts'),
    };
    await requestAll(problems, (record) => stores.problems.add(record));
    await requestAll(samples, (record) => stores.samples.add(record));
    await requestAll(verdicts, (record) => stores.verdicts.add(record));
  });
}

/** The moment at which everything staged becomes visible at once. */
export async function reveal(db: Database, added: Added, revived: Revived): Promise<void> {
  await write(db, ['problemSets', 'runs', 'practice'], async (transaction) => {
    const sets = transaction.objectStore('problemSets');
    const runs = transaction.objectStore('runs');
    const practice = transaction.objectStore('practice');
    await requestAll(added.practice, (entry) => practice.add(entry));
    await requestAll(added.problemSets, (set) => sets.add(set));
    await requestAll(added.runs, (run) => runs.add(run));
    await requestAll(revived.problemSets, async (id) => {
      const set = await sets.get(id);
      if (!set) throw missing(said`problem set ${id}`);
      await sets.put(untrashed(set));
    });
    await requestAll(revived.runs, async (id) => {
      const run = await runs.get(id);
      if (!run) throw missing(said`run ${id}`);
      await runs.put(untrashed(run));
    });
    await requestAll(revived.practice, async (id) => {
      const entry = await practice.get(id);
      if (entry) await practice.put(untrashed(entry));
    });
  });
}

/** Deletes what is staged under these ids, or was left there by a restore that was cut short. */
export async function unstage(db: Database, { problemSets, runs }: Parents): Promise<void> {
  const left: readonly (readonly [ChildStore, string])[] = [
    ...problemSets.map(({ id }) => ['problems', id] as const),
    ...runs.flatMap(({ id }) => [['samples', id] as const, ['verdicts', id] as const]),
  ];
  for (const [store, id] of left) await deleteChildren(db, store, id);
}
