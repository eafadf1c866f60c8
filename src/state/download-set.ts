import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import { safeFileName, type ReadyFile } from './download-file.ts';

/** A problem set as JSON Lines, in the form of the benchmark it came from; it can be imported again. */
export async function problemSetFile(
  set: ProblemSet,
  problems: readonly Problem[],
): Promise<ReadyFile> {
  const { problemRecord } = await import('../formats/writers/problem-record.ts');
  const lines = problems.map((problem) => `${JSON.stringify(problemRecord(problem))}\n`);
  return {
    name: `${safeFileName(set.name)}.jsonl`,
    blob: new Blob(lines, { type: 'application/jsonl' }),
  };
}
