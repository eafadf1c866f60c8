/** A queue between two stages: the writer waits while it is full, the reader while it is empty. */
export class Channel<Item> implements AsyncIterable<Item> {
  readonly #capacity: number;
  readonly #items: Item[] = [];
  #closed = false;
  #wakeReader: (() => void) | undefined;
  #wakeWriter: (() => void) | undefined;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Resolves once there is room for the next item; what comes after `close` is dropped. */
  async push(item: Item): Promise<void> {
    if (this.#closed) return;
    this.#items.push(item);
    this.#wakeReader?.();
    while (this.#full()) {
      await new Promise<void>((resolve) => (this.#wakeWriter = resolve));
    }
  }

  #full(): boolean {
    return this.#items.length >= this.#capacity && !this.#closed;
  }

  /** Ends the iteration after the items that are already in. */
  close(): void {
    this.#closed = true;
    this.#wakeReader?.();
    this.#wakeWriter?.();
  }

  /** For one writer and one reader. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) {
        this.#wakeWriter?.();
        yield item;
      } else if (this.#closed) return;
      else await new Promise<void>((resolve) => (this.#wakeReader = resolve));
    }
  }
}
