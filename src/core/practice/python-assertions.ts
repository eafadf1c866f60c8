import { PythonLexer } from '../sampling/python/python-lexer.ts';

/**
 * The assertions of a Python source, each as one text without the indentation it stands in, in
 * order; what is said between them (loops, helpers) is passed over.
 */
export function pythonAssertions(source: string): readonly string[] {
  const lexer = new PythonLexer();
  const found: string[][] = [];
  let isOpen = false;
  for (const line of source.split('\n')) {
    const { inside } = lexer.line(line);
    if (inside === undefined) isOpen = /^\s*assert\b/.test(line);
    if (!isOpen) continue;
    if (inside === undefined) found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found.map(dedent);
}

/** Whether a text is complete in itself: no bracket and no string is left open. */
export function isComplete(text: string): boolean {
  const lexer = new PythonLexer();
  lexer.line(text);
  return lexer.inside === undefined && !text.includes('\n');
}

/** The two sides of `assert got == expected`; undefined where it has another form. */
export function splitAssertion(
  assertion: string,
): { readonly got: string; readonly expected: string } | undefined {
  const test = /^assert\s*(?<test>.*)$/s.exec(assertion.trim())?.groups?.['test'];
  if (test === undefined) return undefined;
  const sides = topLevelSplit(test);
  if (sides === undefined) return undefined;
  const [got, expected] = sides.map((side) => side.trim());
  return got === '' || expected === '' || got === undefined || expected === undefined
    ? undefined
    : { got, expected };
}

/** Splits at `==` where it stands once outside all brackets and strings, before any message. */
function topLevelSplit(test: string): [string, string] | undefined {
  const places = outsidePlaces(test);
  const comma = places.find((at) => test[at] === ',') ?? test.length;
  const equals = places.filter((at) => at < comma && test.startsWith('==', at));
  const [at] = equals;
  if (at === undefined || equals.length > 1) return undefined;
  const isCompound = places.some((p) => p < comma && /^\s(and|or|not|in|is)\s/.test(test.slice(p)));
  return isCompound ? undefined : [test.slice(0, at), test.slice(at + 2, comma)];
}

/** Positions of characters outside of all brackets and strings. */
function outsidePlaces(text: string): readonly number[] {
  const places: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const string = stringAt.exec(text.slice(at))?.[0];
    if (string !== undefined) {
      at += string.length - 1;
      continue;
    }
    const ch = text.charAt(at);
    if ('([{'.includes(ch)) depth++;
    else if (')]}'.includes(ch)) depth--;
    else if (depth === 0) places.push(at);
  }
  return places;
}

const stringAt = /^(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/;

function dedent(lines: readonly string[]): string {
  const margin = /^\s*/.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines
    .map((line) => line.slice(Math.min(margin, line.length - line.trimStart().length)))
    .join('\n')
    .trimEnd();
}
