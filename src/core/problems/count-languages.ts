import { languageOf } from './language-of.ts';
import type { Problem, ProblemSet } from './problem.ts';

/** How many problems there are of each language, most first; undefined where all are Python. */
export function countLanguages(problems: readonly Problem[]): ProblemSet['languages'] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const language = languageOf(problem);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if ([...counts.keys()].every((language) => language === 'python')) return undefined;
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
