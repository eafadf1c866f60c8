import { m } from '../messages/messages.js';
import type { Database } from '../storage/database.ts';
import { appVersion } from './app-version.ts';
import type { ReadyFile } from './download-file.ts';
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
      onPart(
        total === 0 ? 1 : done / total,
        phase === 'checking' ? m.settings_backup_checking() : m.settings_backup_storing(),
      );
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
  const parts = [
    added > 0 ? m.settings_backup_added({ count: added }) : '',
    revived > 0 ? m.settings_backup_revived({ count: revived }) : '',
    copied > 0 ? m.settings_backup_copied({ count: copied }) : '',
    entries > 0 ? m.settings_backup_entries({ count: entries }) : '',
    kept > 0 ? m.settings_backup_kept({ count: kept }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? m.settings_backup_empty() : parts.join(' ');
}
