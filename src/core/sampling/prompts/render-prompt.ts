import { said } from '../../said.ts';
import { languageOf } from '../../problems/language-of.ts';
import type { Problem } from '../../problems/problem.ts';
import { fillTemplate } from './placeholders.ts';
import type { ChatMessage, PromptTemplate, RenderedPrompt } from './prompt-template.ts';
import { stopsFor } from './stops-for.ts';

/**
 * What a model is given for a problem. Throws a `RangeError` where the problem lacks what the template
 * asks for, which `checkTemplate` tells beforehand.
 */
export function renderPrompt(template: PromptTemplate, problem: Problem): RenderedPrompt {
  const { kind } = template;
  const stops = stopsFor(template, problem);
  return kind === 'completion'
    ? { kind, prompt: renderText(template, problem), stops }
    : { kind, messages: renderMessages(template, problem), stops };
}

/** The beginning of the answer that the template itself gives, as part of the answer. */
export const renderAnswerStart = ({ answerStart }: PromptTemplate, problem: Problem): string =>
  fillTemplate(answerStart, problem);

function renderText(template: PromptTemplate, problem: Problem): string {
  const { text, answerStart, answerEnd, examples } = template;
  const shown = examples.map(
    (example) => fillTemplate(text + answerStart, example) + referenceOf(example) + answerEnd,
  );
  return shown.join('') + fillTemplate(text + answerStart, problem);
}

function renderMessages(template: PromptTemplate, problem: Problem): ChatMessage[] {
  const { system = '', text, examples } = template;
  const start = renderAnswerStart(template, problem);
  return [
    ...(system === '' ? [] : [message('system', fillTemplate(system, problem))]),
    ...examples.flatMap((example) => [
      message('user', fillTemplate(text, example)),
      message('assistant', `\`\`\`${languageOf(example)}\n${wholeReference(example)}\n\`\`\``),
    ]),
    message('user', fillTemplate(text, problem)),
    ...(start === '' ? [] : [message('assistant', start)]),
  ];
}

const message = (role: ChatMessage['role'], content: string): ChatMessage => ({ role, content });

function referenceOf({ canonicalSolution, taskId }: Problem): string {
  if (canonicalSolution !== undefined) return canonicalSolution.trimEnd();
  throw new RangeError(said`${taskId} has no reference answer, so it cannot be an example.`);
}

const wholeReference = (example: Problem): string =>
  example.promptKind === 'code' ? example.prompt + referenceOf(example) : referenceOf(example);
