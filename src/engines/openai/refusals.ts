import type { Failure } from './failure.ts';

/**
 * Parts of a request that an endpoint may refuse and that can be done without: what they would have
 * done is done here, or is left undone and said so with the sample.
 */
export const dispensable = [
  'logprobs',
  'seed',
  'n',
  'sampler',
  'max_tokens',
  'more than four stops',
  'stop',
] as const;

export type Refusal = (typeof dispensable)[number];

type Body = Readonly<Record<string, unknown>>;

/** How each is told from an endpoint's words, and whether the request had it. */
const signs: Record<Refusal, { readonly words: RegExp; readonly sent: (body: Body) => boolean }> = {
  logprobs: { words: /log_?probs?\b/i, sent: (body) => 'logprobs' in body },
  seed: { words: /\bseed\b/i, sent: (body) => 'seed' in body },
  n: {
    words:
      /['"`.]n['"`]|\bn (must|should|is|>)|\bbest_of\b|(multiple|only one) (completion|choice)/i,
    sent: (body) => 'n' in body,
  },
  sampler: { words: /top_k|min_p|rep(etition|eat)_penalty/i, sent: (body) => 'top_k' in body },
  max_tokens: { words: /max_completion_tokens/i, sent: (body) => 'max_tokens' in body },
  'more than four stops': { words: /\bstop\b/i, sent: (body) => stopsIn(body) > 4 },
  stop: { words: /\bstop\b/i, sent: (body) => stopsIn(body) > 0 },
};

/** Which dispensable part of a request its failure is about, if any. */
export function refusedPart(failure: Failure, body: Body): Refusal | undefined {
  if (failure.kind !== 'status' || ![400, 403, 422, 501].includes(failure.status)) return undefined;
  const { message, code } = failure.said;
  const text = `${message} ${code}`;
  return dispensable.find((part) => signs[part].sent(body) && signs[part].words.test(text));
}

function stopsIn({ stop }: Body): number {
  return Array.isArray(stop) ? stop.length : 0;
}
