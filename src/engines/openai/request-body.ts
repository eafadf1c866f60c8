import type { SamplingParams } from '../../core/sampling/params.ts';
import type { Refusal } from './refusals.ts';
import { stopsOf, type RenderedPrompt } from '../rendered-prompt.ts';

export interface SampleRequest {
  readonly model: string;
  readonly prompt: RenderedPrompt;
  readonly params: SamplingParams;
  /** 0-based index of the first sample; the others follow it without a gap. */
  readonly index: number;
  readonly count: number;
}

/** The path of the call below the base address. */
export const callPath = ({ kind }: RenderedPrompt): string =>
  kind === 'chat' ? '/chat/completions' : '/completions';

/**
 * The seed of one sample: the run's plus its index, so that every sample can be drawn again alone.
 * Kept below 2^31, because servers give larger and negative ones a meaning of their own.
 */
export const seedOf = (seed: number, index: number): number => {
  const limit = 2 ** 31;
  return (((seed + index) % limit) + limit) % limit;
};

/** The request, without the parts this endpoint has refused before. */
export function requestBody(
  request: SampleRequest,
  refused: ReadonlySet<Refusal>,
): Record<string, unknown> {
  const { model, prompt, params, index, count } = request;
  const stop = stopsFor(stopsOf(prompt, params.stop), refused);
  const lengthField = refused.has('max_tokens') ? 'max_completion_tokens' : 'max_tokens';
  return {
    model,
    ...promptFields(prompt),
    [lengthField]: params.maxTokens,
    temperature: params.temperature,
    top_p: params.topP,
    ...(stop.length > 0 ? { stop } : {}),
    ...(count > 1 ? { n: count } : {}),
    ...(refused.has('seed') ? {} : { seed: seedOf(params.seed, index) }),
    ...(refused.has('sampler') ? {} : plainSampling),
    ...(refused.has('logprobs') ? {} : logProbsFor(prompt)),
  };
}

/** To go on with an answer, vLLM and SGLang have to be told; llama.cpp and Ollama do it anyway. */
function promptFields(prompt: RenderedPrompt): Record<string, unknown> {
  if (prompt.kind === 'completion') return { prompt: prompt.prompt };
  const { messages } = prompt;
  const begun = messages.at(-1)?.role === 'assistant';
  const goOn = { continue_final_message: true, add_generation_prompt: false };
  return { messages, ...(begun ? goOn : {}) };
}

/**
 * Servers fill in what is not said: llama.cpp and Ollama keep the 40 likeliest tokens, vLLM does
 * what the model's generation_config.json says. A run that names temperature and top_p means those
 * and nothing else, so the rest is switched off by the names vLLM, SGLang, TGI, llama.cpp use.
 */
const plainSampling = { top_k: -1, min_p: 0, repetition_penalty: 1, repeat_penalty: 1 } as const;

/** One alternative, though none is needed: with 0, some servers leave out the drawn one as well. */
const logProbsFor = ({ kind }: RenderedPrompt) =>
  kind === 'chat' ? { logprobs: true, top_logprobs: 1 } : { logprobs: 1 };

/** Texts are truncated here anyway; sent, the sequences only save tokens. OpenAI takes four. */
function stopsFor(stop: readonly string[], refused: ReadonlySet<Refusal>): readonly string[] {
  if (refused.has('stop')) return [];
  return refused.has('more than four stops') ? stop.slice(0, 4) : stop;
}
