import type { ClosedBecause, DatabaseEvents } from '../storage/database.ts';

/** Whether the database can be used, for a banner when it cannot. */
export class Connection {
  #blocked = $state(false);
  #closed = $state<ClosedBecause>();

  /** True while an older version in another tab holds the database. */
  get blocked(): boolean {
    return this.#blocked;
  }

  /** Why nothing can be read or stored any more; the way out is a reload. */
  get closed(): ClosedBecause | undefined {
    return this.#closed;
  }

  readonly events: DatabaseEvents = {
    onBlocked: () => {
      this.#blocked = true;
    },
    onClosed: (because) => {
      this.#closed = because;
    },
  };
}
