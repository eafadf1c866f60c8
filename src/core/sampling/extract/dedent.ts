import { pythonLines, type PythonLine } from '../python/python-lines.ts';

/** Removes the blanks that all lines of code have in common; lines inside strings lose at most those. */
export function dedent(text: string): string {
  const { lines } = pythonLines(text);
  const shared = sharedBlanks(lines);
  if (shared === '') return text;
  return lines.map((line) => withoutBlanks(line.text, shared)).join('\n');
}

/** The blanks that all statements and comments begin with. */
export function sharedBlanks(lines: readonly PythonLine[]): string {
  let shared: string | undefined;
  for (const { kind, text } of lines) {
    if (kind !== 'code') continue;
    const own = text.slice(0, text.length - text.trimStart().length);
    shared = shared === undefined ? own : commonStart(shared, own);
  }
  return shared ?? '';
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return a.slice(0, length);
}

function withoutBlanks(text: string, blanks: string): string {
  let length = 0;
  while (length < blanks.length && text.charAt(length) === blanks.charAt(length)) length++;
  return text.slice(length);
}
