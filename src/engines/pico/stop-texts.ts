import type { TextCodec } from './tokenizer.ts';

/** Finds the texts that end a completion besides the model's own end token. */
export class StopTexts {
  readonly #codec: TextCodec;
  readonly #texts: readonly string[];
  /** A stop text lies within this many last tokens, as every token is at least a byte. */
  readonly #tail: number;

  constructor(codec: TextCodec, texts: readonly string[]) {
    this.#codec = codec;
    this.#texts = texts;
    this.#tail = Math.max(0, ...texts.map((text) => new TextEncoder().encode(text).length));
  }

  /** Whether one of the texts has just been completed by the last token. */
  endIn(tokens: readonly number[]): boolean {
    if (this.#tail === 0) return false;
    const tail = this.#codec.decode(tokens.slice(-this.#tail));
    return this.#texts.some((text) => tail.includes(text));
  }

  /** The text before the first of them. */
  cut(text: string): string {
    const found = this.#texts.map((stop) => text.indexOf(stop)).filter((at) => at >= 0);
    return text.slice(0, Math.min(text.length, ...found));
  }
}
