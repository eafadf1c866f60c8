import type { Sample } from '../core/grading/sample.ts';
import type { Database } from './database.ts';
import { continuing, keyOf, startingWith } from './ranges.ts';
import { reading, requestAll, write } from './transact.ts';

/** Samples per transaction: few enough to hold in memory, many enough to make the flush cheap. */
const batchSize = 1000;

/**
 * Adds samples in file-sized quantities, durably, a batch per transaction. They stay invisible
 * until their run is stored; imports should go through `importRun`, which keeps them safe until
 * then. Throws `conflict` where a key is taken; batches before the failing one are written.
 */
export async function addSamples(db: Database, samples: readonly Sample[]): Promise<void> {
  for (let from = 0; from < samples.length; from += batchSize) {
    const batch = samples.slice(from, from + batchSize);
    await write(db, ['samples'], async (transaction) => {
      const store = transaction.objectStore('samples');
      await requestAll(batch, (sample) => store.add(sample));
    });
  }
}

/** The samples drawn for one problem, by index. */
export const samplesOf = (
  db: Database,
  runId: string,
  taskId: string,
): Promise<readonly Sample[]> => reading(() => db.getAll('samples', startingWith(runId, taskId)));

/** How many samples of a run are stored, by task id; reads keys alone. */
export async function sampleCounts(
  db: Database,
  runId: string,
): Promise<ReadonlyMap<string, number>> {
  const keys = await reading(() => db.getAllKeys('samples', startingWith(runId)));
  const counts = new Map<string, number>();
  for (const [, taskId] of keys) counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
  return counts;
}

/**
 * All samples of a run by task id and index, in chunks; each chunk is one transaction, so samples
 * drawn meanwhile may or may not be among them.
 */
export async function* samplesByKey(
  db: Database,
  runId: string,
  chunk = 500,
): AsyncIterable<readonly Sample[]> {
  for (let after: Sample | undefined; ;) {
    const range = continuing([runId], after && keyOf(after));
    const samples = await reading(() => db.getAll('samples', range, chunk));
    if (samples.length > 0) yield samples;
    if (samples.length < chunk) return;
    after = samples.at(-1);
  }
}
