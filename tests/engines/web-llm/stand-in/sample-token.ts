/** The token web-llm draws, with its probability after temperature, as it reports it. */
export interface SampledToken {
  readonly token: number;
  readonly probability: number;
}

/** Softmax at a temperature, sorted, cut at top-p, drawn by one uniform number: web-llm's order. */
export function sampleToken(
  logits: Float32Array,
  temperature: number,
  topP: number,
  uniform: number,
): SampledToken {
  const probabilities = softmax(logits, Math.max(1e-6, temperature));
  const sorted = [...probabilities.entries()].sort((a, b) => b[1] - a[1]);
  const kept = nucleus(sorted, Math.max(topP, 1e-5));
  let left = uniform * kept.reduce((sum, [, p]) => sum + p, 0);
  for (const [token, probability] of kept) {
    left -= probability;
    if (left < 0) return { token, probability };
  }
  throw new Error('InternalError: failed to sample a valid token.');
}

function softmax(logits: Float32Array, temperature: number): number[] {
  const greatest = Math.max(...logits);
  const weights = Array.from(logits, (logit) => Math.exp((logit - greatest) / temperature));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

function nucleus(sorted: readonly [number, number][], topP: number): [number, number][] {
  let mass = 0;
  return sorted.filter(([, p]) => {
    const kept = mass < topP;
    mass += p;
    return kept && p > 0;
  });
}
