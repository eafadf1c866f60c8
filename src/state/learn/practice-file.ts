import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import type { ProblemSet } from '../../core/problems/problem.ts';
import { appVersion } from '../app-version.ts';
import type { ReadyFile } from '../download-file.ts';

/** A learner's book as a file: every entry as it is (JSON), or a row per attempt (CSV). */
export async function practiceFile(
  entries: readonly PracticeEntry[],
  sets: readonly ProblemSet[],
  format: 'json' | 'csv',
  now = new Date(),
): Promise<ReadyFile> {
  const name = `pass-at-k-practice-${now.toISOString().slice(0, 10)}.${format}`;
  const names = Object.fromEntries(sets.map((set) => [set.id, set.name]));
  if (format === 'csv') {
    // Loaded with the first file that is asked for.
    const { practiceCsv } = await import('../../formats/writers/practice-csv.ts');
    return { name, blob: new Blob([practiceCsv(entries, names)], { type: 'text/csv' }) };
  }
  const contents = {
    format: 'pass-at-k-practice',
    version: 1,
    app: appVersion,
    exportedAt: now.toISOString(),
    problemSets: names,
    entries,
  };
  const text = `${JSON.stringify(contents, undefined, 2)}\n`;
  return { name, blob: new Blob([text], { type: 'application/json' }) };
}
