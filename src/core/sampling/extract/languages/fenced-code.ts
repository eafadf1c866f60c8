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
  const blocks: CodeBlock[] = [];
  let before = '';
  let open: { readonly fence: FenceLine; readonly lines: string[] } | undefined;
  const close = (closed: boolean): void => {
    if (!open) return;
    const { fence, lines } = open;
    const code = inlineCode(fence) ?? lines.map((line) => unquoted(line, fence)).join('\n');
    blocks.push({ text: code, closed, tag: tagOf(fence.info, language), before });
    [before, open] = ['', undefined];
  };
  for (const line of text.split('\n')) {
    const fence = fenceLine(line);
    if (open && fence && ends(open.fence, fence)) {
      if (fence.before.replace('>', '').trim() !== '') open.lines.push(fence.before);
      close(true);
    } else if (open) open.lines.push(line);
    else if (fence && (isTag(fence.info) || inlineCode(fence) !== undefined)) {
      before = `${before}\n${fence.before}`.slice(-announcementLength);
      open = { fence, lines: [] };
      if (inlineCode(fence) !== undefined) close(true);
    } else before = `${before}\n${line.slice(-announcementLength)}`.slice(-announcementLength);
  }
  close(false);
  return blocks.filter((block) => block.text.trim() !== '');
}

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
