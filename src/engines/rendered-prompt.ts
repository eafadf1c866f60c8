import type { Completion } from '../core/sampling/completion.ts';
import type { Problem } from '../core/problems/problem.ts';

/**
 * A problem as a model is shown it: text to continue, or messages to answer. A chat that ends with
 * the assistant's own message is to be continued. `stops` are added to those of the run.
 */
export type RenderedPrompt = (
  | { readonly kind: 'completion'; readonly prompt: string }
  | { readonly kind: 'chat'; readonly messages: readonly ChatMessage[] }
) & { readonly stops?: readonly string[] };

interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export type RenderPrompt = (problem: Problem) => RenderedPrompt;

/** What the drawn text is: more of the prompt, or an answer that holds a whole program. */
export const formOf = ({ kind }: RenderedPrompt): Completion['form'] =>
  kind === 'chat' ? 'solution' : 'completion';

/** Where an answer ends: at the run's stop sequences and the template's. */
export const stopsOf = ({ stops = [] }: RenderedPrompt, ofRun: readonly string[]): string[] => [
  ...new Set([...ofRun, ...stops].filter((stop) => stop !== '')),
];
