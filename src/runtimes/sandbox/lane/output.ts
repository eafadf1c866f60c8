/** Collects what a program writes, up to a number of characters; the rest is dropped. */
export class Output {
  readonly #mostChars: number;
  readonly #decoder = new TextDecoder();
  #text = '';
  #truncated = false;

  constructor(mostChars: number) {
    this.#mostChars = mostChars;
  }

  /** The beginning of what was written. */
  get text(): string {
    return this.#text;
  }

  /** Whether anything was dropped. */
  get truncated(): boolean {
    return this.#truncated;
  }

  write(piece: string | Uint8Array): void {
    const room = this.#mostChars - this.#text.length;
    if (room <= 0) {
      this.#truncated ||= piece.length > 0;
      return;
    }
    const text = typeof piece === 'string' ? piece : this.#decoder.decode(piece, { stream: true });
    this.#text += text.slice(0, room);
    this.#truncated ||= text.length > room;
  }
}
