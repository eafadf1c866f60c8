import { hasCode } from '../../grading/has-code.ts';
import type { Problem } from '../../problems/problem.ts';
import { pythonLines } from '../python/python-lines.ts';
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
export const limitReached = 'the token limit was reached';

function quality(
  { text, stopReason }: Answer,
  { promptKind, prompt }: Problem,
): Extraction['reason'] {
  if (/^\s{0,99}(?:```|<think>)/.test(text) || /^```(?:python|py)?\s*$/m.test(text)) {
    return reason('looks-like-chat');
  }
  const program = promptKind === 'code' ? prompt + text : text;
  const isCut = stopReason === 'length' || stopReason === 'aborted';
  if (isCut && pythonLines(program).open) return reason('incomplete', limitReached);
  return reason('as-is');
}
