import { said } from '../../core/said.ts';
import type { Failure } from './failure.ts';

/** What cannot be asked of a model. */
export const requestFailures: readonly Failure[] = [
  {
    says: /number of prompt tokens: (\d+); context window size: (\d+)/,
    sentence: ({ label, match: [, prompt, context] }) =>
      said`The prompt is longer than the context of ${label} (${prompt ?? ''} of ${context ?? ''} tokens): leave this problem out, shorten the template, or give the model a larger context_window_size in a list of your own.`,
  },
  {
    says: /^MessageOrderError|Last message should be from/,
    sentence: () =>
      said`The prompt template begins the answer itself, and web-llm cannot go on with one that has begun: choose a template that ends with the question.`,
  },
  {
    says: /^(SystemMessageOrder|UnsupportedRole|ContentType)Error/,
    sentence: () =>
      said`The prompt template orders its messages in a way web-llm does not take: put one system message first at most, then question and answer in turn.`,
  },
  {
    says: /Make sure (.+?)\.?$/,
    sentence: ({ match }) =>
      said`web-llm does not draw with these parameters: make sure that ${(match[1] ?? '').replaceAll('`', '')}.`,
  },
  {
    says: /failed to sample a valid token/,
    sentence: ({ label }) =>
      said`${label} gave no token to draw on this graphics card: its numbers broke down, as some drivers do in 16-bit floats. Choose the same model with q4f32 in its name.`,
  },
];
