import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import type { GradedSample } from '../evaluate/run-store.ts';
import type { Database } from '../storage/database.ts';
import { getProblemSet, problemsOf } from '../storage/problems.ts';
import { getRun } from '../storage/runs.ts';
import { samplesInFileOrder } from '../storage/samples-in-file-order.ts';
import { samplesOf } from '../storage/samples.ts';
import { verdictsOf } from '../storage/verdicts.ts';

/** What an export needs of storage. */
export interface ExportStore {
  run(id: string): Promise<Run | undefined>;
  problemSet(id: string): Promise<ProblemSet | undefined>;
  problemsOf(setId: string): Promise<readonly Problem[]>;
  /** By index. */
  samplesOf(runId: string, taskId: string): Promise<readonly Sample[]>;
  samplesInFileOrder(runId: string): AsyncIterable<Sample>;
  verdictsOf(runId: string): AsyncIterable<readonly GradedSample[]>;
}

/** The database as an export sees it. */
export const exportStore = (db: Database): ExportStore => ({
  run: (id) => getRun(db, id),
  problemSet: (id) => getProblemSet(db, id),
  problemsOf: (setId) => problemsOf(db, setId),
  samplesOf: (runId, taskId) => samplesOf(db, runId, taskId),
  samplesInFileOrder: (runId) => samplesInFileOrder(db, runId),
  verdictsOf: (runId) => verdictsOf(db, runId),
});
