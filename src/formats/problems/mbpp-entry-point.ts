/**
 * The function an MBPP problem asks for: the one name that the first assert calls and the reference
 * defines. Undefined where there is no such name, or more than one.
 */
export function mbppEntryPoint(code: string, firstAssert: string): string | undefined {
  const called = new Set(calledNames(firstAssert));
  const defined = new Set(matches(code, /^def\s+(\w+)/gm));
  const both = [...called].filter((name) => defined.has(name));
  return both.length === 1 ? both[0] : undefined;
}

/** Names before an opening bracket, but not in strings and not as methods. */
const calledNames = (statement: string): string[] =>
  matches(statement.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""'), /(?<![.\w])(\w+)\s*\(/g);

const matches = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? '');
