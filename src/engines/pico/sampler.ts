import type { DrawnCompletion } from '../engine.ts';
import { checkParams } from './check-params.ts';
import { Decoder } from './decoder.ts';
import { drawTokens, type DrawnTokens } from './draw-tokens.ts';
import type { PicoJob, PicoParts } from './pico-port.ts';
import { problemKey } from './sample-key.ts';
import { StopTexts } from './stop-texts.ts';
import { loadTokenizer, type TextCodec } from './tokenizer.ts';
import { parseWeights } from './weights.ts';

/** Attempts drawn side by side; more would gain nothing and take memory. */
export const batchSize = 32;

/** A loaded model that draws completions; needs neither a page nor a worker. */
export class PicoSampler {
  readonly #decoder: Decoder;
  readonly #codec: TextCodec;
  readonly #endToken: number;

  private constructor(decoder: Decoder, codec: TextCodec, endToken: number) {
    this.#decoder = decoder;
    this.#codec = codec;
    this.#endToken = endToken;
  }

  /** Throws an `EngineError` if the files are not a model. */
  static async load({ kernels, weights, tokenizer }: PicoParts): Promise<PicoSampler> {
    const parsed = parseWeights(weights);
    const codec = loadTokenizer(tokenizer, parsed.config.vocab);
    return new PicoSampler(await Decoder.create(kernels, parsed), codec, parsed.endToken);
  }

  /**
   * Draws a job, giving after each step the attempts that have ended with it, possibly none. A prompt
   * that leaves no room in the model's context gives empty completions.
   */
  *draw({ taskId, prompt, indices, params }: PicoJob): Generator<DrawnCompletion[], void, void> {
    checkParams(params);
    const stopTexts = new StopTexts(this.#codec, params.stop);
    const tokens = this.#codec.encode(prompt);
    const request = {
      // What follows nothing is what follows the end of another text.
      prompt: tokens.length > 0 ? tokens : [this.#endToken],
      key: problemKey(params.seed, taskId, prompt),
      params,
      endToken: this.#endToken,
      stops: (drawn: readonly number[]) => stopTexts.endIn(drawn),
    };
    for (let from = 0; from < indices.length; from += batchSize) {
      const batch = { ...request, indices: indices.slice(from, from + batchSize) };
      for (const ended of drawTokens(this.#decoder, batch)) {
        yield ended.map((drawn) => this.#completion(drawn, stopTexts));
      }
    }
  }

  #completion(
    { index, tokens, logProb, stopReason }: DrawnTokens,
    stopTexts: StopTexts,
  ): DrawnCompletion {
    const kept = tokens.at(-1) === this.#endToken ? tokens.slice(0, -1) : tokens;
    const text = stopTexts.cut(this.#codec.decode(kept));
    const completion = { text, form: 'completion', stopReason, tokens: tokens.length } as const;
    // Nothing drawn has no probability to be compared by.
    return { index, completion: tokens.length > 0 ? { ...completion, logProb } : completion };
  }
}
