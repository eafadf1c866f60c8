import type { Database } from '../storage/database.ts';
import { problemsOf } from '../storage/problems.ts';

/** Reads which problems of a set share a parent, once per set: its id stands for its content. */
export function clusterReader(
  db: Database,
): (setId: string) => Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, Promise<ReadonlyMap<string, string>>>();
  return (setId) => {
    const clusters = known.get(setId) ?? readClusters(db, setId);
    known.set(setId, clusters);
    return clusters;
  };
}

async function readClusters(db: Database, setId: string): Promise<ReadonlyMap<string, string>> {
  const clusters = new Map<string, string>();
  for (const { taskId, cluster } of await problemsOf(db, setId)) {
    if (cluster !== undefined) clusters.set(taskId, cluster);
  }
  return clusters;
}
