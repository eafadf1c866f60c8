import { said } from '../../core/said.ts';
import type { RenderedPrompt } from '../rendered-prompt.ts';
import { engineError } from './engine-error.ts';
import type { ModelMessage } from './language-model.ts';

/** What a session begins with, and what it is then asked. */
export interface Asked {
  readonly initialPrompts: readonly ModelMessage[];
  readonly input: readonly ModelMessage[];
}

/** A chat as a session takes it: asked is the last question, with the answer where one is begun. */
export function splitMessages(prompt: RenderedPrompt): Asked {
  if (prompt.kind !== 'chat') {
    throw engineError(
      said`The model of the browser answers messages and does not continue text: choose a prompt template for chat.`,
    );
  }
  const { messages } = prompt;
  const at = messages.findLastIndex(({ role }) => role === 'user');
  if (at < 0)
    throw engineError(said`The prompt template asks nothing: give it a message of the user.`);
  return { initialPrompts: messages.slice(0, at), input: messages.slice(at).map(markBegun) };
}

const markBegun = (message: ModelMessage): ModelMessage =>
  message.role === 'assistant' ? { ...message, prefix: true } : message;
