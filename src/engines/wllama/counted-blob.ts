/** A file that tells how many bytes have been asked for so far. */
export class CountedBlob extends Blob {
  readonly #onRead: (bytes: number) => void;

  constructor(file: Blob, onRead: (bytes: number) => void) {
    // Made of a reference: nothing is read or copied here.
    super([file]);
    this.#onRead = onRead;
  }

  override slice(start = 0, end = this.size, type?: string): Blob {
    this.#onRead(Math.max(0, Math.min(end, this.size) - start));
    return super.slice(start, end, type);
  }
}
