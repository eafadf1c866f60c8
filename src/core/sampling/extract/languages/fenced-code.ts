import { knownLanguageId } from '../../../problems/language-names.ts';
import { announcementLength } from '../block.ts';
import { fenceLine, isTag, type FenceLine } from '../fence-line.ts';

/** A fenced block of an answer that is not in Python. */
export interface CodeBlock {
  readonly text: string;
  readonly closed: boolean;
  /** Whether its tag names the language asked for, another one, or none. */
  readonly tag: 'own' | 'other' | 'none';
  /** The end of what was said before it. */
  readonly before: string;
}

/**
 * The fenced blocks of an answer: indented, quoted, with tildes, behind words, in one line, never
 * closed. Strings are not read: a fence at the beginning of a line ends its block.
 */
export function fencedCode(text: string, language: string): CodeBlock[] {
  const reader = new FenceReader(language);
  for (const line of text.split('\n')) reader.read(line);
  reader.close(false);
  return reader.blocks.filter((block) => block.text.trim() !== '');
}

class FenceReader {
  readonly blocks: CodeBlock[] = [];
  readonly #language: string;
  #before = '';
  #open: { readonly fence: FenceLine; readonly lines: string[] } | undefined;

  constructor(language: string) {
    this.#language = language;
  }

  read(line: string): void {
    const fence = fenceLine(line);
    if (this.#open) this.#readInside(this.#open, line, fence);
    else if (fence && opens(fence)) {
      this.#say(fence.before);
      this.#open = { fence, lines: [] };
      if (inlineCode(fence) !== undefined) this.close(true);
    } else this.#say(line);
  }

  close(closed: boolean): void {
    if (!this.#open) return;
    const { fence, lines } = this.#open;
    const text = inlineCode(fence) ?? lines.map((line) => unquoted(line, fence)).join('\n');
    const tag = tagOf(fence.info, this.#language);
    this.blocks.push({ text, closed, tag, before: this.#before });
    this.#before = '';
    this.#open = undefined;
  }

  #readInside(
    { fence, lines }: { readonly fence: FenceLine; readonly lines: string[] },
    line: string,
    end: FenceLine | undefined,
  ): void {
    if (!end || !ends(fence, end)) {
      lines.push(line);
      return;
    }
    if (end.before.replace('>', '').trim() !== '') lines.push(end.before);
    this.close(true);
  }

  #say(line: string): void {
    this.#before = `${this.#before}\n${line.slice(-announcementLength)}`.slice(-announcementLength);
  }
}

const opens = (fence: FenceLine): boolean => isTag(fence.info) || inlineCode(fence) !== undefined;

const ends = (open: FenceLine, end: FenceLine): boolean =>
  end.mark === open.mark &&
  end.length >= open.length &&
  end.info === '' &&
  !/["'`#/]/.test(end.before);

/** Code that is opened and closed in one line, without its tag. */
function inlineCode({ info, mark }: FenceLine): string | undefined {
  const end = info.indexOf(mark.repeat(3));
  if (end <= 0) return undefined;
  const [, word = '', rest = ''] = /^([\w+#.-]+)\s+([^]*)$/.exec(info.slice(0, end)) ?? [];
  return knownLanguageId(word) === undefined ? info.slice(0, end).trim() : rest.trim();
}

function tagOf(info: string, language: string): CodeBlock['tag'] {
  const [word = ''] = /[\w+#.-]+/.exec(info.slice(0, 60)) ?? [];
  if (word === '') return 'none';
  const named = knownLanguageId(word);
  if (named === language || word.toLowerCase() === language) return 'own';
  return named === undefined && !/^(?:text|txt|plaintext|output|console|json)$/i.test(word)
    ? 'none'
    : 'other';
}

/** A line as it stands in its block: without the blanks, or the quotation mark, before its fence. */
function unquoted(line: string, { before }: FenceLine): string {
  if (before.trim() === '>') return line.replace(/^\s{0,9}> ?/, '');
  if (before.trim() !== '') return line;
  let at = 0;
  while (at < before.length && /[ \t]/.test(line.charAt(at))) at++;
  return line.slice(at);
}
