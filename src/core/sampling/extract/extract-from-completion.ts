import { said } from '../../said.ts';
import { hasCode } from '../../grading/has-code.ts';
import { languageOf } from '../../problems/language-of.ts';
import type { Problem } from '../../problems/problem.ts';
import { pythonLines } from '../python/python-lines.ts';
import { closedByTests } from './languages/closed-by-tests.ts';
import { openBraces } from './languages/brace-end.ts';
import type { Answer, Extraction } from './extraction.ts';
import { reason } from './reasons.ts';

/**
 * A completion as it is: published numbers for base models are made this way, so nothing is mended.
 * What makes it hopeless is said all the same.
 */
export function extractFromCompletion(answer: Answer, problem: Problem): Extraction {
  const form = problem.promptKind === 'code' ? 'completion' : 'solution';
  const none = (why: Extraction['reason']): Extraction => ({
    ...{ code: '', form, reason: why, changes: [] },
  });
  if (answer.text.trim() === '') {
    return none(answer.stopReason === 'length' ? reason('cut-off', limitReached) : reason('empty'));
  }
  if (!hasCode(problem, { text: answer.text, form })) return none(reason('only-words'));
  return { code: answer.text, form, reason: quality(answer, problem), changes: [] };
}

/** The token limit, in the words that a sentence goes on with. */
export const limitReached = said`the token limit was reached`;

function quality({ text, stopReason }: Answer, problem: Problem): Extraction['reason'] {
  const isPython = languageOf(problem) === 'python';
  const fence = isPython ? /^```(?:python|py)?\s*$/m : /^```/m;
  if (/^\s{0,99}(?:```|<think>)/.test(text) || fence.test(text)) return reason('looks-like-chat');
  const program = problem.promptKind === 'code' ? problem.prompt + text : text;
  const isCut = stopReason === 'length' || stopReason === 'aborted';
  const isOpen = isPython
    ? pythonLines(program).open
    : openBraces(program) > closedByTests(problem);
  return isCut && isOpen ? reason('incomplete', limitReached) : reason('as-is');
}
