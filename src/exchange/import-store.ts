import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { listProblemSets, problemsOf, putProblemSet } from '../storage/problems.ts';
import { importRun } from '../storage/staging.ts';

/** What an import needs of storage. */
export interface ImportStore {
  problemSets(): Promise<readonly ProblemSet[]>;
  problemsOf(setId: string): Promise<readonly Problem[]>;
  /** All or nothing. */
  putProblemSet(set: ProblemSet, problems: readonly Problem[]): Promise<void>;
  /** Nothing that `fill` adds is seen before its run is returned; if it throws, all is discarded. */
  importRun(
    runId: string,
    fill: (add: (samples: readonly Sample[]) => Promise<void>) => Promise<Run>,
  ): Promise<Run>;
}

/** The database as an import sees it. */
export const importStore = (db: Database): ImportStore => ({
  problemSets: () => listProblemSets(db),
  problemsOf: (setId) => problemsOf(db, setId),
  putProblemSet: (set, problems) => putProblemSet(db, set, problems),
  importRun: (runId, fill) => importRun(db, runId, fill),
});
