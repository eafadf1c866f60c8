import type { Change } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { listTrash, purgeTrash } from '../storage/trash.ts';

/** Something in the trash; `with` names the problem set that took a run along. */
export interface TrashedItem {
  readonly kind: 'run' | 'problem-set';
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly trashedAt: string;
}

/** Later than anything can have been put in the trash, whatever clock it was written by. */
const everything = new Date('9999-12-31T00:00:00Z');

/** Deleted runs and problem sets that can still come back. */
export class LibraryTrash {
  readonly #db: Database;
  readonly #tell: (change: Change) => Promise<void>;
  #items = $state.raw<readonly TrashedItem[]>();

  constructor(db: Database, tell: (change: Change) => Promise<void>) {
    this.#db = db;
    this.#tell = tell;
  }

  /** Latest first; undefined until they are read. */
  get items(): readonly TrashedItem[] | undefined {
    return this.#items;
  }

  refresh = async (): Promise<void> => {
    const { problemSets, runs } = await listTrash(this.#db);
    const items = [
      ...problemSets.map((set) => ({ ...set, kind: 'problem-set' as const })),
      ...runs.map((run) => ({ ...run, kind: 'run' as const })),
    ].map(({ kind, id, name, trashedAt }) => ({ kind, id, name, trashedAt }));
    this.#items = items.sort((a, b) => b.trashedAt.localeCompare(a.trashedAt));
  };

  /** Deletes everything in the trash for good. */
  empty = async (): Promise<void> => {
    await purgeTrash(this.#db, everything);
    await this.#tell({ kind: 'everything' });
  };
}
