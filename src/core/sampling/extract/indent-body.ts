import { pythonLines, type PythonLine } from '../python/python-lines.ts';
import { sharedBlanks } from './dedent.ts';

/**
 * The body of a function, moved to the indentation of the prompt it continues. What is relative stays
 * relative; tabs become four spaces. A first line that lost its indentation, as where a model's answer
 * was trimmed, gets it back.
 */
export function indentBody(body: string, indentation: string): string {
  const { lines } = pythonLines(body);
  const first = lines.findIndex(({ kind }) => kind === 'code');
  const rest = lines.slice(first + 1);
  const trimmed = isTrimmed(lines[first], rest);
  const shared = sharedBlanks(trimmed ? rest : lines).replaceAll('\t', tab).length;
  const moved = lines.map((line, at) => {
    if (line.kind === 'blank') return '';
    const own = at === first && trimmed ? line.text : withoutColumns(line, shared);
    return line.inside === 'string' ? own : indentation + own;
  });
  return moved.join('\n');
}

const tab = '    ';

/** The line with tabs before it as spaces, and this many of those removed; strings keep their own. */
function withoutColumns({ text, inside }: PythonLine, columns: number): string {
  if (inside === 'string') return text;
  const start = text.trimStart();
  const blanks = text.slice(0, text.length - start.length).replaceAll('\t', tab);
  return blanks.slice(columns) + start;
}

/**
 * Whether the first line stands at the left margin though its neighbours do not. Behind a line that
 * opens a block they may: only a line less deep than that block tells.
 */
function isTrimmed(first: PythonLine | undefined, rest: readonly PythonLine[]): boolean {
  if (first?.indent !== 0) return false;
  const code = rest.filter(({ kind }) => kind === 'code');
  const least = code.reduce((depth, { indent }) => Math.min(depth, indent), Infinity);
  if (least === 0 || least === Infinity) return false;
  return !first.code.trimEnd().endsWith(':') || (code[0]?.indent ?? 0) > least;
}

/** The blanks before the body in a prompt: those of its last line of text. */
export function bodyIndentation(prompt: string): string {
  const { lines } = pythonLines(prompt);
  const def = lines.findLastIndex(
    ({ kind, code }) => kind === 'code' && /^\s*(?:async\s+)?def\s/.test(code),
  );
  const inBody = lines.slice(def + 1).find(({ kind, indent }) => kind === 'code' && indent > 0);
  return inBody ? inBody.text.slice(0, inBody.text.length - inBody.text.trimStart().length) : tab;
}
