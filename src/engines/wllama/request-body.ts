import type { LlamaRequest } from './llama.ts';

/**
 * llama.cpp keeps the 40 likeliest tokens and drops those below a twentieth of the likeliest unless
 * told otherwise. A run that names temperature and top-p means those and nothing else.
 */
const plainSampling = {
  top_k: 0,
  min_p: 0,
  typical_p: 1,
  repeat_penalty: 1,
  presence_penalty: 0,
  frequency_penalty: 0,
} as const;

/** The request in llama.cpp's words. */
export function requestBody(request: LlamaRequest): Record<string, unknown> {
  const { prompt, params, stops, seed, manner } = request;
  return {
    ...(prompt.kind === 'chat' ? { messages: prompt.messages } : { prompt: prompt.prompt }),
    max_tokens: params.maxTokens,
    temperature: params.temperature,
    top_p: params.topP,
    ...plainSampling,
    seed,
    ...(stops.length > 0 ? { stop: stops } : {}),
    // Samples of one problem share their prompt, and a slot that has read it need not read it again.
    cache_prompt: true,
    ...(manner === 'whole'
      ? logProbsFor(prompt.kind)
      : { stream_options: { include_usage: true } }),
  };
}

/** One alternative, because with none llama.cpp leaves the drawn one out as well. */
const logProbsFor = (kind: 'chat' | 'completion') =>
  kind === 'chat' ? { logprobs: true, top_logprobs: 1 } : { logprobs: 1 };
