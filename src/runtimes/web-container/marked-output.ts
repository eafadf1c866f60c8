import { terminalText } from './terminal-text.ts';

/** A line longer than this is passed on in parts, so that a flood without line ends is not kept. */
const longestLine = 65_536;

/**
 * What comes out of a terminal, line by line: the harness's marks are taken out, and told; the rest
 * is the program's, kept up to a number of characters.
 */
export class MarkedOutput {
  readonly #mostChars: number;
  readonly #onMark: (line: string) => boolean;
  #line = '';
  #text = '';
  #dropped = 0;

  /** `onMark` gets each line, and says whether it is one of the harness. */
  constructor(mostChars: number, onMark: (line: string) => boolean) {
    this.#mostChars = mostChars;
    this.#onMark = onMark;
  }

  push(chunk: string): void {
    const lines = (this.#line + chunk).split('\n');
    this.#line = lines.pop() ?? '';
    for (const line of lines) this.#take(terminalText(line));
    if (this.#line.length > longestLine) {
      this.#keep(terminalText(this.#line));
      this.#line = '';
    }
  }

  /** Nothing more comes: what is left belongs to the program. */
  end(): void {
    this.#keep(terminalText(this.#line));
    this.#line = '';
  }

  get text(): string {
    return this.#text;
  }

  get truncated(): boolean {
    return this.#dropped > 0;
  }

  #take(line: string): void {
    if (!this.#onMark(line)) this.#keep(`${line}\n`);
    // The harness begins a line of its own; where the program had ended its, nothing is lost.
    else if (this.#dropped === 0) this.#text = this.#text.replace(/\n$/, '');
    else this.#dropped -= 1;
  }

  #keep(text: string): void {
    const room = this.#mostChars - this.#text.length;
    this.#text += text.slice(0, room);
    this.#dropped += Math.max(0, text.length - room);
  }
}
