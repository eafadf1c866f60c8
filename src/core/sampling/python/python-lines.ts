import { PythonLexer, type LexedLine } from './python-lexer.ts';

/** A line of Python with its place in the layout. */
export interface PythonLine extends LexedLine {
  /** `continued` lines belong to the statement before them, whatever their indentation. */
  readonly kind: 'code' | 'comment' | 'blank' | 'continued';
  /** Columns before the first character, tabs going to the next multiple of 8 as in Python. */
  readonly indent: number;
}

/** A text as lines of Python. */
export interface PythonText {
  readonly lines: readonly PythonLine[];
  /** Whether it ends inside a string or bracket, or at a line that promises an indented block. */
  readonly open: boolean;
}

/** Reads a text as Python, which it need not be. */
export function pythonLines(text: string): PythonText {
  const lexer = new PythonLexer();
  const lines = text.split('\n').map((line) => withLayout(lexer.line(line)));
  const last = lines.findLast(({ kind, code }) => kind !== 'blank' && code.trim() !== '');
  return {
    lines,
    open: lexer.inside !== undefined || (last?.code.trimEnd().endsWith(':') ?? false),
  };
}

/** A lexed line with its place in the layout. */
export function withLayout(line: LexedLine): PythonLine {
  return { ...line, kind: kindOf(line), indent: indentOf(line.text) };
}

/** Columns before the first character that is no blank. */
export function indentOf(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) {
    const ch = text.charAt(at);
    if (ch === ' ') columns++;
    else if (ch === '\t') columns += 8 - (columns % 8);
    else if (ch !== '\f') break;
  }
  return columns;
}

function kindOf({ text, code, inside }: LexedLine): PythonLine['kind'] {
  if (inside !== undefined) return 'continued';
  if (text.trim() === '') return 'blank';
  return code.trim() === '' ? 'comment' : 'code';
}
