/** An entry of the list of files to store, as the build writes it; `bytes` is its size. */
export interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
  readonly bytes?: number;
  /** Stored when it is asked for, not with the site. */
  readonly onDemand?: boolean;
}

/**
 * Counts the bytes of stored files against those of all of them. `stored(url)` takes an absolute
 * address, counts it once, and gives the bytes stored so far.
 */
export class InstallProgress {
  readonly totalBytes: number;
  readonly #missing: Map<string, number>;
  #storedBytes = 0;

  constructor(entries: readonly PrecacheEntry[], base: string) {
    this.#missing = new Map(
      entries.map(({ url, bytes = 0 }) => [new URL(url, base).href, bytes] as const),
    );
    this.totalBytes = [...this.#missing.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  stored(url: string): number {
    this.#storedBytes += this.#missing.get(url) ?? 0;
    this.#missing.delete(url);
    return this.#storedBytes;
  }
}
