import { braceEnd } from './brace-end.ts';

/** Code whose function is left open at its end, for tests that close it themselves. */
export interface OpenEnd {
  /** What stands before the function, and what stood behind it: helpers, members of its class. */
  readonly others: string;
  /** The function without its last brace. */
  readonly open: string;
  /** Imports, which go first. */
  readonly imports: string;
}

/**
 * Takes the function on this line out of its code and opens its end: MultiPL-E's tests for C++, Java,
 * shell and others begin with the brace that a stop sequence took away. Undefined where it has no end.
 */
export function openEnd(code: string, line: number): OpenEnd | undefined {
  const lines = code.split('\n');
  const from = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
  const end = braceEnd(code, from);
  if (end === undefined) return undefined;
  const isMember = /^\s/.test(lines[line] ?? '');
  const [imports, before] = headOf(lines.slice(0, line), isMember);
  const rest = code.slice(end + 1);
  const after = isMember ? rest.replace(/\}\s*$/, '') : rest;
  // Calls that show the function would run before the tests; only what defines something is kept.
  const others = [before, /\{[^]*\}/.test(after) ? after : ''];
  return {
    imports: imports.join('\n'),
    others: others
      .map((text) => text.replace(/^\s*\n/, '').trimEnd())
      .filter((text) => text !== '')
      .join('\n'),
    open: code.slice(from, end).trimEnd(),
  };
}

/** Imports, and what stands before the function; of a class only its members. */
function headOf(lines: readonly string[], isMember: boolean): [string[], string] {
  const isImport = (line: string): boolean =>
    /^\s*(?:import|using|use|package|#include)\b/.test(line) || /^#\s*include/.test(line);
  const imports = lines.filter((line) => isImport(line) && !/^\s*package\b/.test(line));
  const others = lines.filter((line) => !isImport(line));
  const head = isMember
    ? others.findLastIndex((line) => /\b(?:class|object|struct)\b.*\{/.test(line))
    : -1;
  return [imports, others.slice(head + 1).join('\n')];
}
