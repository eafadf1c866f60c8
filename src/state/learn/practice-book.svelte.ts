import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import type { Changes } from '../../storage/changes.ts';
import type { Database } from '../../storage/database.ts';
import {
  addPracticeEntry,
  practiceEntries,
  restorePractice,
  trashPractice,
} from '../../storage/practice.ts';
import { forgetScratches } from '../scratch-text.ts';

/** Before the id of a set, where the text of a practice editor is kept. */
export const draftPrefix = 'practice ';

/** What an entry says besides what the book adds: its id and its time. */
export type NewEntry<Entry = PracticeEntry> = Entry extends PracticeEntry
  ? Omit<Entry, 'id' | 'at'>
  : never;

/** All that a learner foretold, tried and was shown, of this browser. */
export class PracticeBook {
  readonly #db: Database;
  readonly #changes: Pick<Changes, 'announce'>;
  #entries = $state.raw<readonly PracticeEntry[]>();

  constructor(db: Database, changes: Changes) {
    this.#db = db;
    this.#changes = changes;
    changes.subscribe(({ kind }) => {
      if (kind === 'practice' || kind === 'everything') void this.read().catch(() => undefined);
    });
  }

  /** Undefined until it is read. */
  get entries(): readonly PracticeEntry[] | undefined {
    return this.#entries;
  }

  /** Reads the book anew; rejects with a `StorageError` where it cannot. */
  read = async (): Promise<void> => {
    this.#entries = await practiceEntries(this.#db);
  };

  /** Stores an entry, then shows it. */
  add = async (entry: NewEntry): Promise<void> => {
    const whole: PracticeEntry = { ...entry, ...newMark() };
    await addPracticeEntry(this.#db, whole);
    this.#entries = [...(this.#entries ?? []), whole];
    this.#changes.announce({ kind: 'practice' });
  };

  /** Begins anew, drafts included; resolves to the way back. */
  reset = async (): Promise<() => Promise<void>> => {
    const ids = await trashPractice(this.#db);
    const bringBack = forgetScratches(draftPrefix);
    await this.#changed();
    return async () => {
      await restorePractice(this.#db, ids);
      bringBack();
      await this.#changed();
    };
  };

  async #changed(): Promise<void> {
    await this.read();
    this.#changes.announce({ kind: 'practice' });
  }
}

const newMark = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });

const books = new WeakMap<Database, PracticeBook>();

/** The one book of a database; made when first asked for. */
export function practiceBookOf({ db, changes }: { db: Database; changes: Changes }): PracticeBook {
  const book = books.get(db) ?? new PracticeBook(db, changes);
  books.set(db, book);
  return book;
}
