import { PythonLexer } from '../python/python-lexer.ts';
import { announcementLength, languageOf, type Block } from './block.ts';
import { codeBehindFence, fenceLine, isTag, type FenceLine } from './fence-line.ts';

/** The fenced blocks of an answer, and the words around them. */
export interface Fenced {
  readonly blocks: readonly Block[];
  readonly words: string;
}

/**
 * Finds fenced blocks as Markdown has them, and as models write them: indented, quoted, with tildes,
 * opened behind words, closed behind code, never closed. A fence inside a docstring is part of it.
 */
export function fencedBlocks(text: string): Fenced {
  const reader = new FenceReader(text);
  for (const [at, line] of text.split('\n').entries()) reader.read(line, at);
  return reader.finish();
}

interface OpenFence {
  readonly fence: FenceLine;
  readonly quoted: boolean;
  readonly lines: string[];
  readonly lexer: PythonLexer;
}

class FenceReader {
  readonly #blocks: Block[] = [];
  readonly #words: string[] = [];
  #before = '';
  #open: OpenFence | undefined;
  readonly #lastQuote: ReadonlyMap<string, number>;

  constructor(text: string) {
    const lines = text.split('\n');
    const last = (quote: string) => lines.findLastIndex((line) => line.includes(quote));
    this.#lastQuote = new Map(['"""', "'''"].map((quote) => [quote, last(quote)]));
  }

  read(line: string, at: number): void {
    const fence = fenceLine(line);
    if (this.#open) this.#readInside(this.#open, line, fence, at);
    else if (fence) this.#readOpening(line, fence);
    else this.#say(line);
  }

  finish(): Fenced {
    if (this.#open) this.#close(false);
    return { blocks: this.#blocks, words: this.#words.join('\n') };
  }

  #readOpening(line: string, fence: FenceLine): void {
    const inline = fence.info.indexOf(fence.mark.repeat(3));
    if (inline >= 0) this.#readInline(line, fence, inline);
    else if (isTag(fence.info) && !codeBehindFence(fence.info)) this.#begin(fence);
    else if (codeBehindFence(fence.info) !== undefined) {
      this.#begin(fence)?.lines.push(codeBehindFence(fence.info) ?? '');
    } else this.#say(line);
  }

  /** A fence that is opened and closed in one line. */
  #readInline(line: string, fence: FenceLine, end: number): void {
    const code = codeBehindFence(fence.info.slice(0, end).trim());
    if (code === undefined) {
      this.#say(line);
      return;
    }
    this.#begin(fence)?.lines.push(code);
    this.#close(true);
  }

  #readInside(open: OpenFence, raw: string, fence: FenceLine | undefined, at: number): void {
    const line = open.quoted ? raw.replace(/^\s{0,9}> ?/, '') : raw;
    if (!fence || !this.#ends(open, fence, at)) {
      open.lines.push(line);
      open.lexer.line(line);
      return;
    }
    if (fence.before.trim() !== '' && !open.quoted) open.lines.push(fence.before);
    this.#close(true);
    if (fence.info === '') return;
    if (isTag(fence.info) && languageOf(fence.info) !== 'unknown') this.#begin(fence);
    else this.#say(fence.info);
  }

  #ends({ fence, lexer, quoted }: OpenFence, end: FenceLine, at: number): boolean {
    if (end.mark !== fence.mark || end.length < fence.length) return false;
    const { quote } = lexer;
    if (quote.length === 3 && (this.#lastQuote.get(quote) ?? -1) > at) return false;
    // Behind code only a bare fence closes; anything else is a string with a fence in it.
    return end.before.trim() === '' || quoted || (end.info === '' && !/["'#]/.test(end.before));
  }

  #begin(fence: FenceLine): OpenFence | undefined {
    if (fence.before.trim() !== '') this.#say(fence.before);
    const quoted = fence.before.trim() === '>';
    this.#open = { fence, quoted, lines: [], lexer: new PythonLexer() };
    return this.#open;
  }

  #close(closed: boolean): void {
    if (!this.#open) return;
    const { fence, lines } = this.#open;
    const indent = fence.before.trim() === '' ? fence.before.length : 0;
    this.#blocks.push({
      text: lines.map((line) => withoutIndent(line, indent)).join('\n'),
      source: 'fence',
      closed,
      language: languageOf(fence.info),
      before: this.#before,
    });
    this.#before = '';
    this.#open = undefined;
  }

  #say(line: string): void {
    this.#words.push(line);
    this.#before = `${this.#before}\n${line.slice(-announcementLength)}`.slice(-announcementLength);
  }
}

/** The line without up to this many blanks before it. */
function withoutIndent(line: string, most: number): string {
  let at = 0;
  while (at < most && (line.charAt(at) === ' ' || line.charAt(at) === '\t')) at++;
  return line.slice(at);
}
