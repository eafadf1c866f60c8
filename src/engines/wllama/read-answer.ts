import * as v from 'valibot';
import type { Completion } from '../../core/sampling/completion.ts';
import { truncate } from '../../core/sampling/truncate.ts';
import { defined } from '../shared/defined.ts';
import { readAnswers } from '../shared/answers/read-answers.ts';
import { formOf, type RenderedPrompt } from '../rendered-prompt.ts';

/** An answer, with what it says of the context it took. */
export interface LlamaAnswer {
  readonly completion: Completion;
  readonly promptTokens?: number;
  readonly drawnTokens?: number;
}

const tokenCount = v.nullish(v.number());
const usageSchema = v.looseObject({
  usage: v.nullish(v.looseObject({ prompt_tokens: tokenCount, completion_tokens: tokenCount })),
});

/** Reads an answer in OpenAI's shape, which llama.cpp gives; throws where it is none. */
export function readAnswer(
  json: unknown,
  prompt: RenderedPrompt,
  stops: readonly string[],
): LlamaAnswer {
  const [{ text: whole, stopReason, tokens, logProb }] = readAnswers(json).answers;
  const { usage } = v.parse(usageSchema, json);
  const { text, stop } = truncate(withoutBeginning(whole, prompt), stops);
  const reason = stop === undefined ? stopReason : 'stop';
  return {
    completion: { text, form: formOf(prompt), ...defined({ stopReason: reason, tokens, logProb }) },
    ...defined({
      promptTokens: usage?.prompt_tokens ?? undefined,
      drawnTokens: usage?.completion_tokens ?? undefined,
    }),
  };
}

/** llama.cpp repeats what the prompt had the assistant say already. */
function withoutBeginning(text: string, prompt: RenderedPrompt): string {
  const last = prompt.kind === 'chat' ? prompt.messages.at(-1) : undefined;
  if (last?.role !== 'assistant' || !text.startsWith(last.content)) return text;
  return text.slice(last.content.length);
}
