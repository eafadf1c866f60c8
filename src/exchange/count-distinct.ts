import type { Sample } from '../core/grading/sample.ts';
import { DistinctCount, type Distinct } from '../core/statistics/distinct-count.ts';
import { sha256 } from '../formats/bytes/sha256.ts';

/**
 * Counts the different programs of samples that come problem by problem; of each text only its hash
 * is kept, and of one problem at a time. Throws the signal's reason.
 */
export async function countDistinct(
  chunks: AsyncIterable<readonly Pick<Sample, 'taskId' | 'completion'>[]>,
  signal?: AbortSignal,
): Promise<Distinct> {
  const count = new DistinctCount();
  for await (const samples of chunks) {
    signal?.throwIfAborted();
    for (const { taskId, completion } of samples) count.add(taskId, sha256(completion.text));
  }
  return count.result;
}
