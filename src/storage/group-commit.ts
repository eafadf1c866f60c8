interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Merges what is asked for while one write is on its way into the next write, so that many small
 * durable writes cost few flushes. Each promise settles with the write that carried its items.
 */
export class GroupCommit<Item> {
  readonly #write: (items: readonly Item[]) => Promise<void>;
  #waiting: Waiting<Item>[] = [];
  #busy = false;

  constructor(write: (items: readonly Item[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves once these items are written; rejects with the reason they could not be. */
  put(items: readonly Item[]): Promise<void> {
    if (items.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ items, resolve, reject });
      if (!this.#busy) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#commit(group);
    }
    this.#busy = false;
  }

  async #commit(group: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.#write(group.flatMap(({ items }) => items));
      for (const { resolve } of group) resolve();
    } catch (error) {
      // One bad item must not fail its neighbours: they are written again, each by itself.
      if (group.length === 1) group[0]?.reject(error);
      else for (const single of group) await this.#commit([single]);
    }
  }
}
