import type { Problem } from '../core/problems/problem.ts';
import type { PromptTemplate } from '../core/sampling/prompts/prompt-template.ts';
import { renderPrompt } from '../core/sampling/prompts/render-prompt.ts';

/**
 * All that a model was given for a problem, as one text to read: the messages of a chat stand under
 * the names of their roles. Undefined without a template, or where the problem has changed since.
 */
export function askedText(
  template: PromptTemplate | undefined,
  problem: Problem,
): string | undefined {
  if (!template) return undefined;
  try {
    const given = renderPrompt(template, problem);
    if (given.kind === 'completion') return given.prompt;
    return given.messages.map(({ role, content }) => `[${role}]\n${content}`).join('\n\n');
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
