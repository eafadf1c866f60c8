/** Pieces of a file that are stored together, in order. */
export type Segment = readonly Uint8Array<ArrayBuffer>[];

/** Gathers pieces of any size into segments of so many bytes or more. */
export class SegmentBuffer {
  readonly #bytes: number;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #held = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** Takes a piece; gives a segment once there is enough for one. */
  add(piece: Uint8Array<ArrayBuffer>): Segment | undefined {
    this.#pieces.push(piece);
    this.#held += piece.length;
    return this.#held >= this.#bytes ? this.rest() : undefined;
  }

  /** What is held, and holds nothing any more; undefined where that is nothing. */
  rest(): Segment | undefined {
    if (this.#held === 0) return undefined;
    const segment = this.#pieces;
    this.#pieces = [];
    this.#held = 0;
    return segment;
  }
}
