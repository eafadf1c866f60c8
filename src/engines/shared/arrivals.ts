/** What arrives from several sides, to be read by one reader as it comes. */
export class Arrivals<Item> implements AsyncIterable<Item> {
  readonly #items: Item[] = [];
  #end: { readonly error?: unknown } | undefined;
  #wake: (() => void) | undefined;

  push(item: Item): void {
    this.#items.push(item);
    this.#wake?.();
  }

  /** Ends the iteration after what is already there. */
  end(): void {
    this.#endWith({});
  }

  /** Throws after what is already there, unless the end was set before. */
  fail(error: unknown): void {
    this.#endWith({ error });
  }

  /** Ends the iteration now; what has not been read is dropped. */
  drop(): void {
    this.#items.length = 0;
    this.#endWith({});
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) yield item;
      else if (this.#end && 'error' in this.#end) throw this.#end.error;
      else if (this.#end) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #endWith(end: { readonly error?: unknown }): void {
    this.#end ??= end;
    this.#wake?.();
  }
}
