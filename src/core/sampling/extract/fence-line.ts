import { PythonLexer } from '../python/python-lexer.ts';
import { looksLikeStatement } from '../python/looks-like-statement.ts';

/** A line that can open or close a fence, taken apart. */
export interface FenceLine {
  /** What stands before the fence on its line: blanks, words, `>` of a quotation, or code. */
  readonly before: string;
  readonly mark: '`' | '~';
  readonly length: number;
  /** What stands behind it. */
  readonly info: string;
}

/** The fence in a line, or undefined. Tildes count only at the beginning of a line. */
export function fenceLine(line: string): FenceLine | undefined {
  const start = line.length - line.trimStart().length;
  const mark = line.startsWith('~~~', start) ? '~' : '`';
  const at = mark === '~' ? start : line.indexOf('```');
  if (at < 0) return undefined;
  let end = at;
  while (line.charAt(end) === mark) end++;
  return { before: line.slice(0, at), mark, length: end - at, info: line.slice(end).trim() };
}

/** Whether what stands behind a fence is a tag, not words or code. */
export function isTag(info: string): boolean {
  if (info.length > 60 || info.includes('`')) return false;
  return /^[\w+#.:/-]*(?:\s*[{[(].*|\s+[\w-]+=.*|\s+[\w.-]+)?$|^\{.*\}$/.test(info);
}

/** The first line of code where it stands behind the fence, with or without a tag before it. */
export function codeBehindFence(info: string): string | undefined {
  if (attributes.test(info)) return undefined;
  const untagged = info.replace(/^(?:python3?|py)\s+/i, '');
  return looksLikeStatement(new PythonLexer().line(untagged).code) ? untagged : undefined;
}

const attributes = /^\w+\s+[\w-]+=/;
