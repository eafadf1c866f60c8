import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import { deleteArtefacts } from '../storage/artefacts.ts';
import type { Database } from '../storage/database.ts';
import {
  askForPersistence,
  estimateStorage,
  persistence,
  recordCounts,
  type Persistence,
  type StorageEstimate,
} from '../storage/quota.ts';

/** Number of records by store, what is in the trash included. */
export type StoredCounts = Awaited<ReturnType<typeof recordCounts>>;

/** What this site keeps on the device, and how safe it is there. */
export class StorageStatus {
  readonly #db: Database;
  #estimate = $state.raw<StorageEstimate>({});
  #persistence = $state<Persistence>('unknown');
  #counts = $state.raw<StoredCounts>();
  #offlineFiles = $state<number>();
  #refused = $state(false);
  #error = $state<string>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Bytes used and granted, as the browser estimates them; empty where it does not say. */
  get estimate(): StorageEstimate {
    return this.#estimate;
  }

  get persistence(): Persistence {
    return this.#persistence;
  }

  /** True once the browser was asked to keep the data for good and did not agree. */
  get refused(): boolean {
    return this.#refused;
  }

  /** Undefined until they are read. */
  get counts(): StoredCounts | undefined {
    return this.#counts;
  }

  /** Files of the site stored for offline use; undefined where the browser keeps none. */
  get offlineFiles(): number | undefined {
    return this.#offlineFiles;
  }

  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Reads everything anew; never rejects. */
  refresh = async (): Promise<void> => {
    try {
      [this.#estimate, this.#persistence, this.#counts, this.#offlineFiles] = await Promise.all([
        estimateStorage(),
        persistence(),
        recordCounts(this.#db),
        countOfflineFiles(),
      ]);
      this.#error = undefined;
    } catch (error) {
      this.#error = messageOf(error);
    }
  };

  /** Asks the browser to keep the data for good; call it on a click, Firefox asks the user. */
  askToKeep = async (): Promise<void> => {
    this.#persistence = await askForPersistence();
    this.#refused = this.#persistence !== 'persisted';
  };

  /** Deletes what can be made again; the next run starts a little slower. */
  clearCaches = async (): Promise<void> => {
    await deleteArtefacts(this.#db);
    await this.refresh();
  };
}

async function countOfflineFiles(): Promise<number | undefined> {
  if (!('caches' in globalThis)) return undefined;
  try {
    const counts = (await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      return (await cache.keys()).length;
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  } catch {
    return undefined; // Blocked, as in some private windows.
  }
}
