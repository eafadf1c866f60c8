import { languageOf } from '../problems/language-of.ts';
import type { Problem } from '../problems/problem.ts';
import { isCommentLine } from '../sampling/code/comment-line.ts';
import type { Completion } from '../sampling/completion.ts';

/**
 * Whether there is anything to run in an answer: `no-code` says that a model answered in words,
 * which is not the same as wrong code. Errs on the side of running: only blanks and comments, or in
 * Python an unindented continuation of a prompt without one character that a statement worth running
 * has. `lineComment` begins a comment in the problem's language, where somebody knows it.
 */
export function hasCode(
  problem: Problem,
  { form, text }: Completion,
  lineComment = languageOf(problem) === 'python' ? '#' : undefined,
): boolean {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !isCommentLine(line, lineComment));
  if (lines.length === 0) return false;
  if (languageOf(problem) !== 'python') return true;
  const { prompt, promptKind } = problem;
  const continues = form === 'completion' && promptKind === 'code' && prompt.endsWith('\n');
  return !continues || lines.some((line) => /^\s|[=(:[]|^```/.test(line));
}
