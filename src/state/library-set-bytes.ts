import { testTexts } from '../core/problems/test-texts.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { reading } from '../storage/transact.ts';

/** About how many bytes the problems of a set take: their texts, read one problem at a time. */
export function problemSetBytes(db: Database, setId: string): Promise<number> {
  return reading(async () => {
    const index = db.transaction('problems').store.index('position');
    let bytes = 0;
    // One at a time: a set of 64 million characters read at once would hold up the page.
    const range = IDBKeyRange.bound([setId], [setId, []]);
    for await (const { value } of index.iterate(range)) bytes += sizeOf(value.problem);
    return bytes;
  });
}

function sizeOf({ taskId, prompt, canonicalSolution = '', tests }: Problem): number {
  const judged = testTexts(tests).join('\n');
  return taskId.length + prompt.length + canonicalSolution.length + judged.length;
}
