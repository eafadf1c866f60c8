import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import type { Change, Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { coalesce } from './library-refresh.ts';
import { LibraryRuns } from './library-runs.svelte.ts';
import { LibrarySets } from './library-sets.svelte.ts';
import { LibraryTrash } from './library-trash.svelte.ts';

/** Everything kept in this browser's database, as lists that follow what changes in any tab. */
export class Library {
  readonly sets: LibrarySets;
  readonly runs: LibraryRuns;
  readonly trash: LibraryTrash;
  readonly #changes: Changes;
  readonly #onChange: (change: Change) => void;
  #error = $state<string>();
  #read = false;

  /** `onChange` hears what is changed through this library, after it is stored. */
  constructor(
    db: Database,
    changes: Changes,
    onChange: (change: Change) => void = () => undefined,
  ) {
    this.sets = new LibrarySets(db, this.tell);
    this.runs = new LibraryRuns(db, this.tell);
    this.trash = new LibraryTrash(db, this.tell);
    this.#changes = changes;
    this.#onChange = onChange;
    changes.subscribe(({ kind }) => {
      if (kind !== 'practice') this.follow();
    });
  }

  /** Why the lists could not be read, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Reads all lists anew; never rejects. */
  readonly refresh = coalesce(async () => {
    this.#read = true;
    try {
      await Promise.all([this.sets.refresh(), this.runs.refresh(), this.trash.refresh()]);
      this.#error = undefined;
    } catch (error) {
      this.#error = messageOf(error);
    }
  });

  /** Something changed elsewhere: what nobody has looked at yet is read when somebody does. */
  readonly follow = (): void => {
    if (this.#read) void this.refresh();
  };

  /** Passes on a change made in this tab to the other tabs, to these lists and to `onChange`. */
  readonly tell = async (change: Change): Promise<void> => {
    this.#changes.announce(change);
    this.#onChange(change);
    await this.refresh();
  };
}
