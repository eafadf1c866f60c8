import type { ImportProgress } from './import-port.ts';

/** Milliseconds between two reports: often enough for the eye, rarely enough to cost nothing. */
const reportEveryMs = 100;

/** Counts what passes through an import, reports it now and then, and stops it when aborted. */
export class ImportMeter {
  readonly #total: number | undefined;
  readonly #onProgress: ((progress: ImportProgress) => void) | undefined;
  readonly #signal: AbortSignal | undefined;
  #bytesRead = 0;
  #records = 0;
  #formatId: string | undefined;
  #reportedAt = -Infinity;

  constructor(
    total: number | undefined,
    onProgress: ((progress: ImportProgress) => void) | undefined,
    signal: AbortSignal | undefined,
  ) {
    this.#total = total;
    this.#onProgress = onProgress;
    this.#signal = signal;
  }

  async *bytes<Chunk extends Uint8Array>(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
    for await (const chunk of chunks) {
      this.#signal?.throwIfAborted();
      this.#bytesRead += chunk.length;
      if (performance.now() - this.#reportedAt >= reportEveryMs) this.#report();
      yield chunk;
    }
  }

  async *records<T>(records: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const record of records) {
      this.#signal?.throwIfAborted();
      this.#records++;
      yield record;
    }
    this.#report();
  }

  recognised(formatId: string): void {
    this.#formatId = formatId;
    this.#report();
  }

  #report(): void {
    this.#reportedAt = performance.now();
    // A server that compresses on the way tells the compressed length: no total is better then.
    const isTotalTrue = this.#total !== undefined && this.#total >= this.#bytesRead;
    this.#onProgress?.({
      bytesRead: this.#bytesRead,
      records: this.#records,
      ...(isTotalTrue && { bytesTotal: this.#total }),
      ...(this.#formatId !== undefined && { formatId: this.#formatId }),
    });
  }
}
