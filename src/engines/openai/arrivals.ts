/** Takes what several tasks bring, whenever they do, and gives it on in that order. */
export class Arrivals<Item> {
  readonly #items: Item[] = [];
  #end: { readonly error?: unknown } | undefined;
  #wake = (): void => undefined;

  readonly deliver = (item: Item): void => {
    this.#items.push(item);
    this.#wake();
  };

  /** Nothing more will come once this has settled; if it rejects, that is thrown at the end. */
  endWith(all: Promise<unknown>): void {
    all.then(
      () => {
        this.#finish({});
      },
      (error: unknown) => {
        this.#finish({ error });
      },
    );
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for (;;) {
      for (let item = this.#items.shift(); item !== undefined; item = this.#items.shift()) {
        yield item;
      }
      if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #finish(end: { readonly error?: unknown }): void {
    this.#end = end;
    this.#wake();
  }
}
