import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import { missing, type Database } from '../storage/database.ts';
import { practiceEntries } from '../storage/practice.ts';
import { listProblemSets, problemsOf } from '../storage/problems.ts';
import { findRun } from '../storage/trash.ts';
import { listRuns, runSize } from '../storage/runs.ts';
import { samplesByKey } from '../storage/samples.ts';
import { verdictsOf } from '../storage/verdicts.ts';
import { type BackupCounts, type BackupEntry, noCounts } from './backup-format.ts';

/** The sets and runs that a backup holds, and the learner's book: what is not in the trash. */
export interface Parents {
  readonly sets: readonly ProblemSet[];
  readonly runs: readonly Run[];
  readonly practice: readonly PracticeEntry[];
}

/** What there is to back up now. */
export const parentsIn = async (db: Database): Promise<Parents> => ({
  sets: await listProblemSets(db),
  runs: await listRuns(db),
  practice: await practiceEntries(db),
});

/** How many records belong to these. */
export async function countsOf(
  db: Database,
  { sets, runs, practice }: Parents,
): Promise<BackupCounts> {
  const counts = {
    ...noCounts(),
    problemSets: sets.length,
    runs: runs.length,
    practice: practice.length,
  };
  for (const { size } of sets) counts.problems += size;
  for (const { id } of runs) {
    const { samples, verdicts } = await runSize(db, id);
    counts.samples += samples;
    counts.verdicts += verdicts;
  }
  return counts;
}

type Entries = AsyncGenerator<readonly BackupEntry[]>;

/** All records of these in the order of a backup, some hundred at a time. */
export async function* entriesOf(db: Database, { sets, runs, practice }: Parents): Entries {
  for (const set of sets) yield* entriesOfSet(db, set);
  for (const run of runs) yield* entriesOfRun(db, run);
  yield practice.map((value) => ({ store: 'practice', value }));
}

/** A problem set, then its problems in file order. */
export async function* entriesOfSet(db: Database, set: ProblemSet): Entries {
  yield [{ store: 'problemSets', value: set }];
  const problems = await problemsOf(db, set.id);
  yield problems.map((problem, position) => ({
    store: 'problems',
    value: { setId: set.id, position, problem },
  }));
}

/**
 * A run, then its verdicts and its samples by key. Verdicts first: a sample is stored before it is
 * graded, so a run that goes on meanwhile never yields a verdict without its sample.
 */
export async function* entriesOfRun(db: Database, run: Run): Entries {
  yield [{ store: 'runs', value: run }];
  for await (const verdicts of verdictsOf(db, run.id, 500)) {
    yield verdicts.map((value) => ({ store: 'verdicts', value }));
  }
  for await (const samples of samplesByKey(db, run.id)) {
    yield samples.map((value) => ({ store: 'samples', value }));
  }
  // Deleted for good meanwhile, it would be in the backup without some of its samples.
  if (!(await findRun(db, run.id))) throw missing(said`run ${run.name}`);
}
