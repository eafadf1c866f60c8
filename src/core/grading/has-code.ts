import { languageOf } from '../problems/language-of.ts';
import type { Problem } from '../problems/problem.ts';
import type { Completion } from '../sampling/completion.ts';

/**
 * Whether there is anything to run in an answer: `no-code` says that a model answered in words,
 * which is not the same as wrong code. Errs on the side of running: only blanks and comments, or an
 * unindented continuation of a prompt without one character that a statement worth running has.
 * Other languages have other comments and indent as they like: there, anything but blanks is code.
 */
export function hasCode(problem: Problem, { form, text }: Completion): boolean {
  if (languageOf(problem) !== 'python') return text.trim() !== '';
  const { prompt, promptKind } = problem;
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  if (lines.length === 0) return false;
  const continues = form === 'completion' && promptKind === 'code' && prompt.endsWith('\n');
  return !continues || lines.some((line) => /^\s|[=(:[]|^```/.test(line));
}
