import { placeActivations, type Activations } from './activations.ts';
import { Arena } from './arena.ts';
import { Attention } from './attention.ts';
import { startKernels, type KernelExports } from './kernel-exports.ts';
import { KeyValues } from './key-values.ts';
import { placeWeights } from './placed-weights.ts';
import { Transformer } from './transformer.ts';
import type { PicoConfig } from './weights-header.ts';
import type { Weights } from './weights.ts';

/** A prompt that has been read, with room for the samples that continue it. */
interface Session {
  readonly activations: Activations;
  readonly promptLength: number;
  /** By layer. */
  readonly caches: readonly { readonly prompt: KeyValues; readonly own: KeyValues }[];
  /** Tokens each sample has been given so far. */
  drawn: number;
}

/**
 * Reads a prompt once, then takes one token per sample and step. The bits of a row's logits do not
 * depend on which or how many other rows there are.
 */
export class Decoder {
  readonly config: PicoConfig;
  readonly kernels: KernelExports;
  /** Address of room for one float per token, for the kernels that draw. */
  readonly scratch: number;
  readonly #arena: Arena;
  readonly #transformer: Transformer;
  readonly #attention: Attention;
  readonly #sessionStart: number;
  #session: Session | undefined;

  private constructor(kernels: KernelExports, weights: Weights) {
    const { config } = weights;
    this.config = config;
    this.kernels = kernels;
    this.#arena = new Arena(kernels.memory, kernels.freeMemory());
    const placed = placeWeights(kernels, this.#arena, weights);
    this.#transformer = new Transformer(kernels, config, placed);
    this.#attention = new Attention(kernels, config);
    this.scratch = this.#arena.floats(config.vocab);
    this.#sessionStart = this.#arena.mark();
  }

  /** Brings weights into kernels of its own; throws an `EngineError` if they do not fit the header. */
  static async create(kernels: WebAssembly.Module, weights: Weights): Promise<Decoder> {
    return new Decoder(await startKernels(kernels), weights);
  }

  /**
   * Reads a prompt of at least one token, and makes room for `samples` of up to `maxTokens` tokens.
   * Afterwards row 0 of the logits says what may follow. Prompt and tokens must fit the context.
   */
  read(prompt: readonly number[], samples: number, maxTokens: number): void {
    const session = this.#startSession(prompt.length, samples, maxTokens);
    const { activations, caches } = session;
    this.#session = session;
    this.#transformer.embed(activations, prompt);
    this.#transformer.runLayers(activations, {
      count: prompt.length,
      position: (row) => row,
      attend: (layer) => {
        this.#attention.overPrompt(activations, layerOf(caches, layer).prompt, prompt.length);
      },
    });
    const lastRow = activations.x + 4 * (prompt.length - 1) * this.config.width;
    this.#transformer.runHead(activations, lastRow, 1);
  }

  /** Gives sample `slots[row]` its next token; afterwards row `row` of the logits is that sample's. */
  step(tokens: readonly number[], slots: readonly number[]): void {
    const session = this.#open();
    const { activations, promptLength, caches, drawn } = session;
    this.#transformer.embed(activations, tokens);
    this.#transformer.runLayers(activations, {
      count: tokens.length,
      position: () => promptLength + drawn,
      attend: (layer) => {
        const memory = { ...layerOf(caches, layer), promptLength, drawn };
        this.#attention.overSamples(activations, memory, slots);
      },
    });
    session.drawn++;
    this.#transformer.runHead(activations, activations.x, tokens.length);
  }

  /** Address of a row of the logits of the last `read` or `step`. */
  logitsAt(row: number): number {
    return this.#open().activations.logits + 4 * row * this.config.vocab;
  }

  /** A copy of a row of the logits. */
  logits(row: number): Float32Array {
    return this.#arena.view(this.logitsAt(row), this.config.vocab).slice();
  }

  /** Lays out a session where the last one was. */
  #startSession(promptLength: number, samples: number, maxTokens: number): Session {
    this.#arena.release(this.#sessionStart);
    const rows = Math.max(samples, promptLength);
    const cache = (owners: number, positions: number) =>
      new KeyValues(this.#arena, this.config, owners, positions);
    return {
      activations: placeActivations(this.#arena, this.config, rows),
      promptLength,
      caches: Array.from({ length: this.config.layers }, () => ({
        prompt: cache(1, promptLength),
        own: cache(samples, maxTokens),
      })),
      drawn: 0,
    };
  }

  #open(): Session {
    if (this.#session) return this.#session;
    throw new Error('The decoder has read no prompt.');
  }
}

function layerOf<Layer>(layers: readonly Layer[], index: number): Layer {
  const layer = layers[index];
  if (layer === undefined) throw new RangeError(`There is no layer ${index}.`);
  return layer;
}
