import { askForPersistence } from '../storage/quota.ts';
import { Importer } from './importer.svelte.ts';
import { LibraryCatalogue } from './library-catalogue.svelte.ts';
import { Library } from './library.svelte.ts';
import { LongWork } from './long-work.svelte.ts';
import type { Playground } from './playground.ts';
import { preferences } from './preferences.svelte.ts';
import { StorageStatus } from './storage-status.svelte.ts';

/** What the screens for problems, runs and settings share. */
export interface Desk {
  readonly db: Playground['db'];
  readonly library: Library;
  readonly importer: Importer;
  readonly catalogue: LibraryCatalogue;
  readonly storage: StorageStatus;
  /** Exports, and backup with restore: one of each at a time, whichever screen is open. */
  readonly exporting: LongWork;
  readonly backup: LongWork;
}

/** What a desk is made of. */
export type DeskParts = Pick<Playground, 'db' | 'changes'> & {
  readonly lab: Pick<Playground['lab'], 'runsChanged' | 'subscribe'>;
};

// One per playground, so that an import goes on while another screen is open; made with the first
// screen that needs it, to keep it out of the first one's way.
const desks = new WeakMap<DeskParts, Desk>();

/** The desk of a playground, the same one whenever it is asked for. */
export function deskOf(playground: DeskParts): Desk {
  const desk = desks.get(playground) ?? createDesk(playground);
  desks.set(playground, desk);
  return desk;
}

function createDesk({ db, changes, lab }: DeskParts): Desk {
  let asked = false;
  const library = new Library(db, changes, () => {
    lab.runsChanged();
    // From now on there is something to lose.
    if (!asked) void askForPersistence();
    asked = true;
  });
  lab.subscribe(({ type }) => {
    if (['started', 'ended', 'runs-changed'].includes(type)) library.follow();
  });
  return {
    db,
    library,
    importer: new Importer(db, library, () => preferences.limits),
    catalogue: new LibraryCatalogue(),
    storage: new StorageStatus(db),
    exporting: new LongWork(),
    backup: new LongWork(),
  };
}
