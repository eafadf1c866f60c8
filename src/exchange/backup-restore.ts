import { said } from '../core/said.ts';
import type { Database } from '../storage/database.ts';
import { reveal, unstage, type Parents } from '../storage/place-backup.ts';
import { restoring } from '../storage/staging.ts';
import { reading } from '../storage/transact.ts';
import { StorageError } from '../storage/storage-error.ts';
import { checkBackup } from './backup-check.ts';
import { isNew, type Placed, planRestore, type RestorePlan } from './backup-plan.ts';
import { type BackupFile, isHeader, readBackup } from './backup-reader.ts';
import { BackupStage } from './backup-stage.ts';

/** How a backup is restored. */
export interface RestoreOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RestoreProgress) => void;
}

/** Bytes of the file read so far; it is read twice, once to check it and once to store it. */
export interface RestoreProgress {
  readonly phase: 'checking' | 'storing';
  readonly done: number;
  readonly total: number;
}

/**
 * Brings back everything a backup holds, or nothing. The file is read to its end before anything is
 * written; then its records are written out of sight and come into view at once. Nothing that is
 * here is changed or deleted, except that what is here in the same form comes out of the trash.
 * Throws an `ImportError` (the file), a `StorageError` (the database) or the signal's reason.
 */
export async function restoreBackup(
  db: Database,
  file: BackupFile,
  options: RestoreOptions = {},
): Promise<RestorePlan> {
  const restored = await restoring(db, async () => {
    const contents = await checkBackup(file, {
      ...readOptions(file, 'checking', options),
      isTaken: async (store, id) => (await reading(() => db.getKey(store, id))) !== undefined,
    });
    const plan = await planRestore(db, contents);
    await store(db, file, plan, options);
    return plan;
  });
  if (restored.busy) {
    throw new StorageError(
      'conflict',
      said`Another tab is restoring a backup; wait until it is done.`,
    );
  }
  return restored.result;
}

async function store(
  db: Database,
  file: BackupFile,
  plan: RestorePlan,
  options: RestoreOptions,
): Promise<void> {
  const added: Parents = { problemSets: newIn(plan.sets), runs: newIn(plan.runs) };
  await unstage(db, added);
  try {
    const stage = new BackupStage(db, plan);
    for await (const { content, chars } of readBackup(
      file,
      readOptions(file, 'storing', options),
    )) {
      if (!isHeader(content)) await stage.add(content, chars);
    }
    await stage.flush();
    options.signal?.throwIfAborted();
    await reveal(
      db,
      { ...added, practice: stage.practice },
      {
        problemSets: revivedIn(plan.sets),
        runs: revivedIn(plan.runs),
        practice: revivedIn(plan.practice),
      },
    );
  } catch (error) {
    await unstage(db, added).catch(() => undefined); // Else the next start sweeps it up.
    throw error;
  }
}

const readOptions = (
  { size }: BackupFile,
  phase: RestoreProgress['phase'],
  { signal, onProgress }: RestoreOptions,
) => ({ signal, onRead: (done: number) => onProgress?.({ phase, done, total: size }) });

const newIn = <Item>(placed: readonly Placed<Item>[]): readonly Item[] =>
  placed.filter(isNew).map(({ item }) => item);

const revivedIn = (placed: readonly Placed<{ readonly id: string }>[]): readonly string[] =>
  placed.filter(({ outcome }) => outcome === 'revived').map(({ item }) => item.id);
