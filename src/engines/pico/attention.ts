import { roundUp, scoreWidth, type Activations } from './activations.ts';
import type { KernelExports } from './kernel-exports.ts';
import type { KeyValues } from './key-values.ts';
import type { PicoConfig } from './weights-header.ts';

/** A prompt and the tokens each sample has drawn after it, in one layer. */
interface Memory {
  readonly prompt: KeyValues;
  readonly promptLength: number;
  readonly own: KeyValues;
  readonly drawn: number;
}

/**
 * Causal attention in one layer, over queries and keys already turned to their positions. The keys
 * and values of a prompt are kept once and serve as matrices: all samples pass over them together.
 */
export class Attention {
  readonly #kernels: KernelExports;
  readonly #heads: number;
  readonly #headWidth: number;
  readonly #rowBytes: number;
  readonly #scoreBytes: number;

  constructor(kernels: KernelExports, { width, heads, context }: PicoConfig) {
    this.#kernels = kernels;
    this.#heads = heads;
    this.#headWidth = width / heads;
    this.#rowBytes = 4 * width;
    this.#scoreBytes = 4 * scoreWidth(context);
  }

  /** The prompt's own rows: each sees itself and those before it. */
  overPrompt({ qkv, scores, mixed }: Activations, prompt: KeyValues, rows: number): void {
    for (let row = 0; row < rows; row++) this.#remember(qkv, row, prompt, 0, row);
    for (let head = 0; head < this.#heads; head++) {
      const [keys, values] = [prompt.keys(0, head), prompt.values(0, head)];
      const { valuePanelStride } = prompt;
      for (let row = 0; row < rows; row++) {
        this.#score(this.#query(qkv, row, head), keys, scores, 1, row + 1);
        this.#softmax(scores, row + 1, 0);
        const to = this.#output(mixed, row, head);
        this.#mix(scores, values, valuePanelStride, to, 1, row + 1, false);
      }
    }
  }

  /** One new token per sample; row `row` is that of sample `slots[row]`. */
  overSamples(
    { qkv, scores, mixed }: Activations,
    { prompt, promptLength, own, drawn }: Memory,
    slots: readonly number[],
  ): void {
    const rows = slots.length;
    const ownScores = scores + 4 * roundUp(promptLength);
    slots.forEach((slot, row) => {
      this.#remember(qkv, row, own, slot, drawn);
    });
    for (let head = 0; head < this.#heads; head++) {
      const [keys, values] = [prompt.keys(0, head), prompt.values(0, head)];
      this.#score(this.#query(qkv, 0, head), keys, scores, rows, promptLength);
      slots.forEach((slot, row) => {
        const [query, skip] = [this.#query(qkv, row, head), row * this.#scoreBytes];
        this.#score(query, own.keys(slot, head), ownScores + skip, 1, drawn + 1);
        this.#softmax(scores + skip, promptLength, drawn + 1);
      });
      const to = this.#output(mixed, 0, head);
      this.#mix(scores, values, prompt.valuePanelStride, to, rows, promptLength, false);
      slots.forEach((slot, row) => {
        const [from, to] = [ownScores + row * this.#scoreBytes, this.#output(mixed, row, head)];
        this.#mix(from, own.values(slot, head), own.valuePanelStride, to, 1, drawn + 1, true);
      });
    }
  }

  #query(qkv: number, row: number, head: number): number {
    return qkv + 3 * row * this.#rowBytes + 4 * head * this.#headWidth;
  }

  #output(mixed: number, row: number, head: number): number {
    return mixed + row * this.#rowBytes + 4 * head * this.#headWidth;
  }

  #remember(qkv: number, row: number, cache: KeyValues, owner: number, position: number): void {
    for (let head = 0; head < this.#heads; head++) {
      const key = this.#query(qkv, row, head) + this.#rowBytes;
      this.#kernels.remember(
        key,
        key + this.#rowBytes,
        cache.keys(owner, head),
        cache.values(owner, head),
        cache.valuePanelStride,
        position,
        this.#headWidth,
      );
    }
  }

  /** Queries · keysᵀ. */
  #score(queries: number, keys: number, scores: number, rows: number, positions: number): void {
    this.#kernels.multiply(
      queries,
      3 * this.#rowBytes,
      keys,
      32 * this.#headWidth,
      scores,
      this.#scoreBytes,
      rows,
      this.#headWidth,
      roundUp(positions),
      false,
    );
  }

  #softmax(scores: number, shared: number, own: number): void {
    this.#kernels.softmax(scores, shared, own, 1 / Math.sqrt(this.#headWidth));
  }

  /** Scores · values. */
  #mix(
    scores: number,
    values: number,
    valuePanelStride: number,
    mixed: number,
    rows: number,
    positions: number,
    add: boolean,
  ): void {
    this.#kernels.multiply(
      scores,
      this.#scoreBytes,
      values,
      valuePanelStride,
      mixed,
      this.#rowBytes,
      rows,
      positions,
      this.#headWidth,
      add,
    );
  }
}
