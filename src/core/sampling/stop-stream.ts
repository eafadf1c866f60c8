import { truncate } from './truncate.ts';

/**
 * Finds stop sequences in text that arrives in pieces, such as tokens, which need not end where a
 * sequence ends. What it lets out, put together, is what `truncate` gives for the whole text; so an
 * engine may stop drawing as soon as `stop` is set, and show only what was let out.
 */
export class StopStream {
  /** The sequence that ended the text; nothing that comes later counts. */
  stop: string | undefined;
  #held = '';
  readonly #stops: readonly string[];

  constructor(stops: readonly string[]) {
    this.#stops = stops.filter((stop) => stop !== '');
  }

  /** The text that is certain to stay; what may yet turn out to begin a stop sequence is held. */
  push(piece: string): string {
    if (this.stop !== undefined) return '';
    const text = this.#held + piece;
    const found = truncate(text, this.#stops);
    const open = this.#firstOpen(text);
    // A longer sequence that began earlier would cut earlier, so it must be ruled out first.
    if (found.stop !== undefined && found.text.length <= open) return this.#end(found);
    this.#held = text.slice(open);
    return text.slice(0, open);
  }

  /** The text still held, once it is known that nothing follows. */
  finish(): string {
    if (this.stop !== undefined) return '';
    return this.#end(truncate(this.#held, this.#stops));
  }

  #end({ text, stop }: { readonly text: string; readonly stop?: string }): string {
    this.stop = stop;
    this.#held = '';
    return text;
  }

  /** Where a stop sequence begins that the text ends in the middle of; its length if none does. */
  #firstOpen(text: string): number {
    const longest = Math.max(0, ...this.#stops.map((stop) => stop.length - 1));
    for (let at = Math.max(0, text.length - longest); at < text.length; at++) {
      const rest = text.slice(at);
      if (this.#stops.some((stop) => stop.length > rest.length && stop.startsWith(rest))) return at;
    }
    return text.length;
  }
}
