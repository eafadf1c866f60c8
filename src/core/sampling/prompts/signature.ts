import { languageOf } from '../../problems/language-of.ts';
import type { Problem } from '../../problems/problem.ts';
import { definitionLine } from '../extract/languages/definition-line.ts';
import { pythonLines } from '../python/python-lines.ts';
import { statementsOf } from '../python/statements.ts';

/**
 * The line, or in Python lines, that define the function asked for: from the prompt, or where the prompt is in words
 * from the reference. Undefined where there is none.
 */
export function signature(problem: Problem): string | undefined {
  const { promptKind, prompt, canonicalSolution, entryPoint } = problem;
  if (entryPoint === undefined) return undefined;
  if (languageOf(problem) !== 'python') return headLine(problem);
  const { lines } = pythonLines(promptKind === 'code' ? prompt : (canonicalSolution ?? ''));
  const entry = statementsOf(lines).findLast(
    ({ kind, binds }) => kind === 'function' && binds.includes(entryPoint),
  );
  if (!entry) return undefined;
  const rest = lines.slice(entry.line).map(({ text }) => text);
  return upToColon(rest.join('\n'));
}

/** The line of a prompt, or a reference, in another language that defines the function. */
function headLine({ promptKind, prompt, canonicalSolution = '', entryPoint = '' }: Problem) {
  const source = promptKind === 'code' ? prompt : canonicalSolution;
  return source.split('\n')[definitionLine(source, entryPoint)]?.trim();
}

/** The text up to the first colon outside brackets. */
function upToColon(text: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const ch = text.charAt(at);
    if ('([{'.includes(ch)) depth++;
    else if (')]}'.includes(ch)) depth--;
    else if (ch === ':' && depth === 0) return text.slice(0, at + 1);
  }
  return undefined;
}
