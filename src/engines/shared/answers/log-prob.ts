import * as v from 'valibot';

/**
 * Log-probabilities of drawn tokens, in either shape: `content[].logprob` (chat; llama.cpp for both
 * calls) or `token_logprobs` (completions).
 */
export const logProbsSchema = v.nullish(
  v.looseObject({
    content: v.nullish(v.array(v.looseObject({ logprob: v.nullish(v.number()) }))),
    token_logprobs: v.nullish(v.array(v.nullish(v.number()))),
  }),
);

/**
 * The sum of the drawn tokens' log-probabilities, in nats, with their number. No sum where one of
 * them is unknown, or where one is a stand-in: OpenAI says -9999 for "very unlikely".
 */
export function drawnLogProb(logProbs: v.InferOutput<typeof logProbsSchema>): {
  tokens?: number;
  logProb?: number;
} {
  const each = logProbs?.content?.map(({ logprob }) => logprob) ?? logProbs?.token_logprobs;
  if (!each || each.length === 0) return {};
  const known = each.filter((one) => one != null).filter(isLogProb);
  if (known.length < each.length) return { tokens: each.length };
  // Rounded on the way, a certain token may come as 0.0000001.
  const logProb = known.reduce((sum, one) => sum + Math.min(0, one), 0);
  return { tokens: each.length, logProb };
}

const isLogProb = (value: number): boolean => value > -9999 && value < 1e-3;
