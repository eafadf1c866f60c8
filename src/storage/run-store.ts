import { said } from '../core/said.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { GradedSample, RunStore } from '../evaluate/run-store.ts';
import { missing, type Database } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import { finishRun } from './runs.ts';
import { sampleCounts, samplesOf } from './samples.ts';
import { requestAll, write } from './transact.ts';
import { gradedIndices } from './verdicts.ts';

/**
 * The run loop's view of the database. Writes are idempotent (a repeat replaces), on disk when
 * their promise resolves, and throw `gone` once the run was deleted in another tab.
 */
export function createRunStore(db: Database): RunStore {
  const samples = new GroupCommit<Sample>((batch) => putAll(db, 'samples', batch));
  const verdicts = new GroupCommit<GradedSample>((batch) => putAll(db, 'verdicts', batch));
  return {
    samplesOf: (runId, taskId) => samplesOf(db, runId, taskId),
    gradedIndices: (runId, taskId) => gradedIndices(db, runId, taskId),
    putSamples: (batch) => samples.put(batch),
    putVerdicts: (batch) => verdicts.put(batch),
    sampleCounts: (runId) => sampleCounts(db, runId),
    finishRun: (runId, end) => finishRun(db, runId, end),
  };
}

interface Records {
  samples: Sample;
  verdicts: GradedSample;
}

async function putAll<Name extends keyof Records>(
  db: Database,
  name: Name,
  records: readonly Records[Name][],
): Promise<void> {
  const runIds = [...new Set(records.map(({ runId }) => runId))];
  await write(db, ['runs', name], async (transaction) => {
    const runs = transaction.objectStore('runs');
    const known = await Promise.all(runIds.map((id) => runs.getKey(id)));
    // Without this check a run deleted meanwhile would leave samples nobody can see or delete.
    const lost = runIds.find((_, i) => known[i] === undefined);
    if (lost !== undefined) throw missing(said`run ${lost}`);
    const store = transaction.objectStore(name);
    await requestAll(records, (record) => store.put(record));
  });
}
