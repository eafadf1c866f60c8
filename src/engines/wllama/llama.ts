import type { SamplingParams } from '../../core/sampling/params.ts';
import type { RenderedPrompt } from '../rendered-prompt.ts';

/** What a loaded model answers with; tests put their own in its place. */
export interface Llama {
  /**
   * Draws one sample; gives the answer as OpenAI's interface words it. Throws a `LlamaFailure`, or
   * the signal's reason when it aborts. No more than `slots` may be under way.
   */
  complete(request: LlamaRequest, signal: AbortSignal): Promise<unknown>;
  /** Ends the worker and frees its memory at once; calls under way are rejected. */
  end(): void;
}

/** One sample to draw. */
export interface LlamaRequest {
  readonly prompt: RenderedPrompt;
  readonly params: SamplingParams;
  readonly stops: readonly string[];
  /** From 0 to 2^32 - 2. */
  readonly seed: number;
  /**
   * `whole`: one answer, with log-probabilities. `pieces`: text as it is drawn and no
   * log-probabilities, which survives answers that split characters.
   */
  readonly manner: 'whole' | 'pieces';
}

/** How a model is loaded. */
export interface LlamaPlan {
  /** Tokens of context that all slots share. */
  readonly context: number;
  /** Samples drawn side by side. */
  readonly slots: number;
  readonly threads: number;
  /** Layers go to the graphics card where there is one. */
  readonly gpu: boolean;
}

/** Loads a model from its files, in order; throws a `LlamaFailure`, or the signal's reason. */
export type StartLlama = (
  files: readonly Blob[],
  plan: LlamaPlan,
  signal: AbortSignal,
) => Promise<Llama>;

/**
 * What went wrong below this engine. `refused`: it said why, and goes on. `unwritable`: the answer is
 * no text that JSON can hold, and it goes on. `dead`: it must be loaded again.
 */
export class LlamaFailure extends Error {
  override readonly name = 'LlamaFailure';
  readonly kind: 'refused' | 'unwritable' | 'dead';

  constructor(kind: LlamaFailure['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
