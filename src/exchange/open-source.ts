/** A source that is being read. */
export interface OpenSource {
  /** Name for messages: the file's, or what stands for it. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Bytes to come, where that is known. */
  readonly total?: number;
}
