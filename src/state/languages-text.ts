import { languageLabel } from '../core/problems/language-names.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import { listText, numberText } from './library-words.ts';

/** The languages of a problem set with their counts, `JavaScript (161) and Lua (158)`; one without; none for Python alone. */
export function languagesText({ languages = {} }: Pick<ProblemSet, 'languages'>): string {
  const counted = Object.entries(languages);
  const [only, ...others] = counted;
  if (!only) return '';
  if (others.length === 0) return languageLabel(only[0]);
  const parts = counted.map(([id, count]) => `${languageLabel(id)} (${numberText(count)})`);
  return listText(parts);
}
