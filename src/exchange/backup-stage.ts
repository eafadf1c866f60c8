import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import type { Database } from '../storage/database.ts';
import { stage, type Staged } from '../storage/place-backup.ts';
import type { BackupEntry } from './backup-format.ts';
import { isNew, type Placed, type RestorePlan } from './backup-plan.ts';

/** Records and characters of JSON that are held before they are written. */
const batchRecords = 1000;
const batchChars = 4 * 2 ** 20;

/** Writes the records of new sets and runs under their new ids, batch by batch, out of sight. */
export class BackupStage {
  readonly #db: Database;
  readonly #setIds: ReadonlyMap<string, string>;
  readonly #runIds: ReadonlyMap<string, string>;
  readonly #newPractice: ReadonlySet<string>;
  readonly #setsNow: ReadonlyMap<string, string>;
  readonly #practice: PracticeEntry[] = [];
  #batch = emptyBatch();
  #records = 0;
  #chars = 0;

  constructor(db: Database, { sets, runs, practice }: RestorePlan) {
    this.#db = db;
    this.#setIds = newIds(sets);
    this.#runIds = newIds(runs);
    this.#setsNow = new Map(sets.map(({ id, item }) => [id, item.id]));
    this.#newPractice = new Set(practice.filter(isNew).map(({ id }) => id));
  }

  /** New entries of the learner's book; they belong to nothing that would keep them out of sight. */
  get practice(): readonly PracticeEntry[] {
    return this.#practice;
  }

  /** Takes a record whose line has this many characters; passes over what is here already. */
  async add(entry: BackupEntry, chars: number): Promise<void> {
    if (!this.#collect(entry)) return;
    this.#records++;
    this.#chars += chars;
    if (this.#records >= batchRecords || this.#chars >= batchChars) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#records === 0) return;
    const batch = this.#batch;
    this.#batch = emptyBatch();
    this.#records = 0;
    this.#chars = 0;
    await stage(this.#db, batch);
  }

  #collect(entry: BackupEntry): boolean {
    switch (entry.store) {
      case 'problems': {
        const setId = this.#setIds.get(entry.value.setId);
        if (setId !== undefined) this.#batch.problems.push({ ...entry.value, setId });
        return setId !== undefined;
      }
      case 'samples': {
        const runId = this.#runIds.get(entry.value.runId);
        if (runId !== undefined) this.#batch.samples.push({ ...entry.value, runId });
        return runId !== undefined;
      }
      case 'verdicts': {
        const runId = this.#runIds.get(entry.value.runId);
        if (runId !== undefined) this.#batch.verdicts.push({ ...entry.value, runId });
        return runId !== undefined;
      }
      case 'practice':
        this.#keep(entry.value);
        return false;
      default:
        return false;
    }
  }

  #keep(entry: PracticeEntry): void {
    if (!this.#newPractice.has(entry.id)) return;
    this.#practice.push({ ...entry, setId: this.#setsNow.get(entry.setId) ?? entry.setId });
  }
}

const emptyBatch = (): Staged => ({ problems: [], samples: [], verdicts: [] });

const newIds = (placed: readonly Placed<{ readonly id: string }>[]): ReadonlyMap<string, string> =>
  new Map(placed.filter(isNew).map(({ id, item }) => [id, item.id]));
