import type { Problem } from '../../problems/problem.ts';
import { testTexts } from '../../problems/test-texts.ts';
import { namesIn } from '../python/names.ts';
import { pythonLines } from '../python/python-lines.ts';
import { statementsOf, type Statement } from '../python/statements.ts';

/**
 * What stands before the function in a prompt and has to stay: imports and helpers that a whole
 * solution, or the tests, mention and the solution does not define. Empty where nothing is missing.
 */
export function promptPreamble({ prompt, entryPoint, tests }: Problem, solution: string): string {
  const { lines } = pythonLines(prompt);
  const own = statementsOf(pythonLines(solution).lines);
  const bound = new Set(own.flatMap(({ binds }) => binds));
  const source = testTexts(tests).join('\n');
  const wanted = new Set([...own.flatMap(({ names }) => [...names]), ...namesIn(source)]);
  const missing: Statement[] = [];
  // What stands later relies on what stands earlier, so one way back finds everything.
  for (const statement of statementsOf(lines).reverse()) {
    const { kind, binds, names } = statement;
    if (kind === 'expression' || kind === 'string' || binds.includes(entryPoint ?? '')) continue;
    if (!binds.some((name) => wanted.has(name) && !bound.has(name))) continue;
    missing.unshift(statement);
    for (const name of names) wanted.add(name);
  }
  return missing
    .map(({ first, last }) =>
      lines
        .slice(first, last + 1)
        .map(({ text }) => text)
        .join('\n'),
    )
    .join('\n');
}

/** A solution with a preamble before it; imports from `__future__` stay in front, as they must. */
export function withPreamble(preamble: string, solution: string): string {
  if (preamble === '') return solution;
  const lines = solution.split('\n');
  const futures = lines.findLastIndex((line) => line.startsWith('from __future__ ')) + 1;
  const [before, after] = [lines.slice(0, futures), lines.slice(futures)];
  return [...before, preamble, '', '', ...after].join('\n');
}
