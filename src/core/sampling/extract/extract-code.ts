import { languageOf } from '../../problems/language-of.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Answer, AnswerMode, Extraction } from './extraction.ts';
import { extractFromChat } from './extract-from-chat.ts';
import { extractFromCompletion } from './extract-from-completion.ts';
import { extractFromLanguageChat } from './languages/extract-from-language-chat.ts';

/**
 * Finds the code of an answer by the rules of `docs/prompts.md`, and says how. Nothing is executed,
 * renamed or invented; the work grows with the length of the answer and no faster.
 */
export function extractCode(answer: Answer, problem: Problem, mode: AnswerMode): Extraction {
  if (mode === 'completion') return extractFromCompletion(answer, problem);
  return languageOf(problem) === 'python'
    ? extractFromChat(answer, problem)
    : extractFromLanguageChat(answer, problem);
}
