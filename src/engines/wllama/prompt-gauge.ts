import type { RenderedPrompt } from '../rendered-prompt.ts';

/** Tokens a chat template adds around each message, at most. */
const perMessage = 16;

/** Guesses how many tokens a prompt has, from those of the prompts it has seen. */
export class PromptGauge {
  /** Code has three to four bytes per token; two leave room for what is none. */
  #tokensPerByte = 0.5;

  guess(prompt: RenderedPrompt): number {
    const { bytes, messages } = measure(prompt);
    return Math.ceil(bytes * this.#tokensPerByte) + messages * perMessage;
  }

  /** Takes in how many tokens a prompt turned out to have. */
  learn(prompt: RenderedPrompt, tokens: number): void {
    const { bytes } = measure(prompt);
    if (bytes > 0) this.#tokensPerByte = Math.max(this.#tokensPerByte, tokens / bytes);
  }
}

function measure(prompt: RenderedPrompt): { readonly bytes: number; readonly messages: number } {
  const texts =
    prompt.kind === 'chat' ? prompt.messages.map(({ content }) => content) : [prompt.prompt];
  const encoder = new TextEncoder();
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  return { bytes, messages: texts.length };
}
