import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import type { Database, StoredRun } from '../storage/database.ts';
import { updateRun } from '../storage/runs.ts';
import { draftNumberIssue } from './check-draft.ts';
import { DraftError } from './run-draft.ts';

/** Samples per problem a run asks for at most; 0 for a run without problems. */
export const plannedSamples = ({ plan }: Pick<Run, 'plan'>): number =>
  Math.max(0, ...Object.values(plan));

/**
 * Raises n of a stored run: the same parameters and seed, the indices going on where they ended, so
 * that nothing is mixed. Throws a `DraftError` where n would not grow, `gone` where it was deleted.
 */
export async function drawMore(db: Database, runId: string, n: number): Promise<void> {
  const issue = draftNumberIssue('n', n);
  if (issue !== undefined) throw new DraftError('n', issue);
  await updateRun(db, runId, (run) => raised(run, n));
}

function raised(run: StoredRun, n: number): StoredRun {
  const before = plannedSamples(run);
  if (n <= before) throw new DraftError('n', said`It has ${before} samples per problem already.`);
  const plan = Object.fromEntries(Object.keys(run.plan).map((taskId) => [taskId, n]));
  const open = Object.entries({ ...run, plan }).filter(([name]) => name !== 'finishedAt');
  return Object.fromEntries(open) as unknown as StoredRun;
}
