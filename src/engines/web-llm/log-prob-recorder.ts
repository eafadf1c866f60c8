import type { LogitProcessor } from '@mlc-ai/web-llm';

/**
 * Sums the log-probabilities of drawn tokens at temperature 1, in nats. web-llm's own `logprobs` are
 * taken after temperature, and cannot be taken back to 1 without all the logits; here they are.
 */
export class LogProbRecorder implements LogitProcessor {
  #logits: Float32Array = new Float32Array();
  #tokens = 0;
  #logProb = 0;

  /** Number of tokens drawn since the last reset, and their summed log-probability. */
  get drawn(): { readonly tokens: number; readonly logProb: number } {
    return { tokens: this.#tokens, logProb: this.#logProb };
  }

  readonly processLogits = (logits: Float32Array): Float32Array => (this.#logits = logits);

  readonly processSampledToken = (token: number): void => {
    this.#tokens++;
    // Rounding may lift a certain token above 0.
    this.#logProb += Math.min(0, (this.#logits[token] ?? NaN) - logSumExp(this.#logits));
  };

  readonly resetState = (): void => {
    [this.#tokens, this.#logProb] = [0, 0];
  };
}

/** The greatest is taken out first, so that no exponential overflows. */
function logSumExp(logits: Float32Array): number {
  let greatest = -Infinity;
  for (const logit of logits) if (logit > greatest) greatest = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - greatest);
  return greatest + Math.log(sum);
}
