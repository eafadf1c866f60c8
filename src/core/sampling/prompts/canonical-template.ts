import type { Problem } from '../../problems/problem.ts';
import type { PromptTemplate, RenderedPrompt } from './prompt-template.ts';

/**
 * Everything about a template that a sample depends on, as one text to hash: equal texts, equal
 * prompts. Names and explanations are left out. The order of stop sequences means nothing.
 */
export function canonicalTemplate(template: PromptTemplate): string {
  return JSON.stringify([
    'prompt-template',
    1,
    template.kind,
    template.system ?? '',
    template.text,
    template.answerStart,
    template.examples.length > 0 ? template.answerEnd : '',
    [...new Set(template.stops)].sort(),
    template.examples.map(canonicalExample),
  ]);
}

/** Everything that a model is given for one problem, as one text to hash. */
export function canonicalPrompt(rendered: RenderedPrompt): string {
  const stops = [...new Set(rendered.stops)].sort();
  const given =
    rendered.kind === 'completion'
      ? rendered.prompt
      : rendered.messages.map(({ role, content }) => [role, content]);
  return JSON.stringify(['prompt', 1, rendered.kind, given, stops]);
}

const canonicalExample = ({
  promptKind,
  prompt,
  entryPoint,
  canonicalSolution,
  tests,
}: Problem) => [
  promptKind,
  prompt,
  entryPoint ?? '',
  canonicalSolution ?? '',
  tests.kind === 'asserts' ? tests.asserts : [],
];
