/** A large file of a model in this browser: all of it, or what has arrived so far. */
export interface StoredFile {
  /** Where it came from: an address, or a name given to a file from this device. */
  readonly source: string;
  /** Bytes of the whole; undefined while nobody knows. */
  readonly totalBytes: number | undefined;
  /** Bytes that are here to stay. */
  readonly storedBytes: number;
  /** Whether all of it is here. */
  readonly isComplete: boolean;
  /** What the server said of its version, by which it is known to be the same later on. */
  readonly version: string | undefined;
}
