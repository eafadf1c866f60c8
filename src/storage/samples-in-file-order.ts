import type { Sample } from '../core/grading/sample.ts';
import type { Database } from './database.ts';
import { startingWith } from './ranges.ts';
import { sampleCounts, samplesOf } from './samples.ts';
import { reading } from './transact.ts';

/** Places in the file read at once. */
const windowSize = 256;

/**
 * The samples of a run as an export lists them, a few hundred in memory at a time: imported ones
 * in the order of their file, then those drawn here by problem (in the order of the set) and index.
 */
export async function* samplesInFileOrder(db: Database, runId: string): AsyncIterable<Sample> {
  let placed = 0;
  for await (const samples of placedSamples(db, runId)) {
    placed += samples.length;
    yield* samples;
  }
  const counts = await sampleCounts(db, runId);
  if ([...counts.values()].reduce((sum, count) => sum + count, 0) === placed) return;
  for (const taskId of await tasksInOrder(db, runId, [...counts.keys()])) {
    const samples = await samplesOf(db, runId, taskId);
    yield* samples.filter(({ position }) => position === undefined);
  }
}

async function* placedSamples(db: Database, runId: string): AsyncIterable<readonly Sample[]> {
  let found = await placedFrom(db, runId, 0);
  while (found) {
    yield found.samples;
    found = await placedFrom(db, runId, found.next);
  }
}

/**
 * The samples in the next occupied window of places. Windows of places rather than a number of
 * records, because two samples with the same place must not be torn apart, and one be lost.
 */
function placedFrom(
  db: Database,
  runId: string,
  from: number,
): Promise<{ samples: readonly Sample[]; next: number } | undefined> {
  return reading(async () => {
    const index = db.transaction('samples').store.index('position');
    const first = await index.openKeyCursor(IDBKeyRange.bound([runId, from], [runId, []]));
    if (!first) return undefined;
    const next = first.key[1] + windowSize;
    const range = IDBKeyRange.bound(first.key, [runId, next], false, true);
    return { samples: await index.getAll(range), next };
  });
}

async function tasksInOrder(
  db: Database,
  runId: string,
  drawn: readonly string[],
): Promise<readonly string[]> {
  const setId = (await reading(() => db.get('runs', runId)))?.problemSetId ?? '';
  const range = startingWith(setId);
  const keys = await reading(() => db.getAllKeysFromIndex('problems', 'position', range));
  const wanted = new Set(drawn);
  const inSet = keys.map(([, taskId]) => taskId).filter((taskId) => wanted.delete(taskId));
  // What is left belongs to problems that are not in the set (any more): last, but not lost.
  return [...inSet, ...wanted];
}
