import type { Database } from '../storage/database.ts';
import { appVersion } from './app-version.ts';
import type { ReadyFile } from './download-file.ts';
import { countText } from './library-words.ts';
import type { WorkContext } from './long-work.svelte.ts';

/** Everything but the trash and what can be made again, as one file. */
export async function backupFile(
  db: Database,
  { signal, onPart }: WorkContext,
  now = new Date(),
): Promise<ReadyFile> {
  const { backupFileName, createBackup } = await import('../exchange/backup.ts');
  const stream = createBackup(db, {
    app: appVersion,
    signal,
    now,
    onProgress: ({ done, total }) => {
      onPart(total === 0 ? 1 : done / total);
    },
  });
  return { name: backupFileName(now), blob: await new Response(stream).blob() };
}

/** Brings back what a backup holds; resolves to what came of it, in a sentence. */
export async function restoreFile(
  db: Database,
  file: File,
  { signal, onPart }: WorkContext,
): Promise<string> {
  const { restoreBackup } = await import('../exchange/backup-restore.ts');
  const { sets, runs, practice } = await restoreBackup(db, file, {
    signal,
    onProgress: ({ phase, done, total }) => {
      onPart(total === 0 ? 1 : done / total, phase === 'checking' ? 'Checking…' : 'Storing…');
    },
  });
  const placed = [...sets, ...runs].map(({ outcome }) => outcome);
  const count = (...outcomes: readonly string[]) =>
    placed.filter((outcome) => outcomes.includes(outcome)).length;
  const entries = practice.filter(({ outcome }) => outcome !== 'kept').length;
  const counts = { added: count('added'), kept: count('kept'), revived: count('revived') };
  return restoredText({ ...counts, copied: count('copied'), entries });
}

/** How many problem sets and runs had which outcome, and what came back of the learner's book. */
export interface RestoredCounts {
  readonly added: number;
  readonly kept: number;
  readonly revived: number;
  readonly copied: number;
  readonly entries: number;
}

/** What a restore did, in sentences; counts problem sets and runs alike. */
export function restoredText(counts: RestoredCounts): string {
  const { added, kept, revived, copied, entries } = counts;
  const item = 'problem set or run';
  const items = 'problem sets and runs';
  const parts = [
    added > 0 ? `${countText(added, item, items)} added.` : '',
    revived > 0 ? `${countText(revived, item, items)} taken out of the trash.` : '',
    copied > 0
      ? `${countText(copied, item, items)} added beside changed ones of the same origin.`
      : '',
    entries > 0 ? `${countText(entries, 'entry', 'entries')} of your practice added.` : '',
    kept > 0 ? `${countText(kept, item, items)} already here, unchanged.` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'The backup is empty. Nothing was changed.' : parts.join(' ');
}
