import { roundUp } from './activations.ts';
import type { Arena } from './arena.ts';
import type { PicoConfig } from './weights-header.ts';

/** Where one layer's keys and values of up to `capacity` positions lie, head after head. */
export class KeyValues {
  readonly valuePanelStride: number;
  readonly #keys: number;
  readonly #values: number;
  readonly #headStride: number;
  readonly #ownerStride: number;

  /** Room for `owners` independent sequences, such as the samples of a batch. */
  constructor(arena: Arena, { width, heads }: PicoConfig, owners: number, positions: number) {
    const capacity = roundUp(positions);
    this.valuePanelStride = 32 * capacity;
    this.#headStride = 4 * capacity * (width / heads);
    this.#ownerStride = 4 * capacity * width;
    this.#keys = arena.floats(owners * capacity * width);
    this.#values = arena.floats(owners * capacity * width);
  }

  keys(owner: number, head: number): number {
    return this.#keys + owner * this.#ownerStride + head * this.#headStride;
  }

  values(owner: number, head: number): number {
    return this.#values + owner * this.#ownerStride + head * this.#headStride;
  }
}
