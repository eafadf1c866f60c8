import { isCommentLine } from './comment-line.ts';

/** Where the function that a prompt asks for begins, and what it is called. */
export interface PromptFunction {
  readonly name: string;
  /** 0-based line of the prompt that has the name. */
  readonly line: number;
}

/** Ways to begin a function; the name is what stands between. */
const heads: readonly RegExp[] = [
  /\(define\s+\(\s*([^\s()]+)/,
  /\(defn-?\s+([^\s()[\]]+)/,
  /\b(?:function|def|defp|sub|fn|func|fun|proc)\s+(?:\([^()]*\)\s*)?([\w$?!']+)/,
  /^\s*(?:const|let|var|local|val)\s+(?:rec\s+)?([\w$]+)[^=]*=/,
  /^\s*(?:let\s+rec|let)\s+([\w']+)/,
  /^\s*([\w.$]+)\s*(?:<-|=)\s*(?:async\s*)?(?:function\b|\\?\()/,
  /([\w$]+)\s*\(/,
  /^\s*([a-z][\w']*)\s*::/,
];

/** The function that a prompt ends in the middle of: its last definition. Undefined where there is none. */
export function promptFunction(prompt: string): PromptFunction | undefined {
  const lines = prompt.split('\n');
  for (let line = lines.length - 1; line >= 0; line--) {
    const text = lines[line] ?? '';
    if (text.trim() === '' || isCommentLine(text)) continue;
    const name = nameIn(text);
    if (name !== undefined) return { name, line };
  }
  return undefined;
}

function nameIn(line: string): string | undefined {
  // Perl takes its arguments in a line of its own, which calls nothing.
  if (/^\s*my\s*\(/.test(line)) return undefined;
  for (const head of heads) {
    const name = head.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
