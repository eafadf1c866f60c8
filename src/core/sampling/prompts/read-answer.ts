import type { Problem } from '../../problems/problem.ts';
import { change } from '../extract/changes.ts';
import { extractCode } from '../extract/extract-code.ts';
import type { Answer, Extraction } from '../extract/extraction.ts';
import { truncate } from '../truncate.ts';
import type { PromptTemplate } from './prompt-template.ts';
import { renderAnswerStart } from './render-prompt.ts';
import { stopsFor } from './stops-for.ts';

/**
 * The way back from what a model drew for a template to code: cut at the stop sequences,
 * whether or not the engine knew them; put behind what the template itself began the answer with;
 * then extracted as the template's kind of answer.
 */
export function readAnswer(template: PromptTemplate, problem: Problem, answer: Answer): Extraction {
  const { text, stop } = truncate(answer.text, stopsFor(template, problem));
  const stopReason = stop === undefined ? answer.stopReason : 'stop';
  const whole: Answer = {
    text: renderAnswerStart(template, problem) + text,
    ...(stopReason !== undefined && { stopReason }),
  };
  const extraction = extractCode(whole, problem, template.kind);
  if (stop === undefined) return extraction;
  return { ...extraction, changes: [change('truncated'), ...extraction.changes] };
}
