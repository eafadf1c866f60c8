import type { Activations } from './activations.ts';
import type { KernelExports } from './kernel-exports.ts';
import type { PlacedLayer, PlacedWeights } from './placed-weights.ts';
import type { PicoConfig } from './weights-header.ts';

/** Some rows on their way through the layers. */
interface Rows {
  readonly count: number;
  /** Place of a row's token in its text. */
  readonly position: (row: number) => number;
  /** Does the part of a layer in which tokens look at others. */
  readonly attend: (layer: number) => void;
}

/** A Llama-style transformer but for its attention: what each row goes through on its own. */
export class Transformer {
  readonly #kernels: KernelExports;
  readonly #config: PicoConfig;
  readonly #weights: PlacedWeights;

  constructor(kernels: KernelExports, config: PicoConfig, weights: PlacedWeights) {
    this.#kernels = kernels;
    this.#config = config;
    this.#weights = weights;
  }

  /** Puts each token's embedding into its row. */
  embed({ x }: Activations, tokens: readonly number[]): void {
    const { width } = this.#config;
    tokens.forEach((token, row) => {
      this.#kernels.embed(this.#weights.embedding, token, width, x + 4 * row * width);
    });
  }

  runLayers(activations: Activations, { count, position, attend }: Rows): void {
    const { width } = this.#config;
    this.#weights.layers.forEach((layer, index) => {
      this.#project(layer, activations, count, position);
      attend(index);
      this.#linear(activations.mixed, layer.attentionOut, activations.x, count, width, width, true);
      this.#feedForward(layer, activations, count);
    });
  }

  /** Logits of `rows` rows that begin at `x`, by the embedding matrix itself. */
  runHead({ normalised, logits }: Activations, x: number, rows: number): void {
    const { width, vocab } = this.#config;
    this.#normalise(x, this.#weights.finalNorm, normalised, rows);
    this.#linear(normalised, this.#weights.embedding, logits, rows, width, vocab, false);
  }

  /** Queries, keys and values, turned to their positions. */
  #project(
    layer: PlacedLayer,
    { x, normalised, qkv }: Activations,
    rows: number,
    position: Rows['position'],
  ): void {
    const { width, heads } = this.#config;
    const headWidth = width / heads;
    this.#normalise(x, layer.attentionNorm, normalised, rows);
    this.#linear(normalised, layer.qkv, qkv, rows, width, 3 * width, false);
    for (let row = 0; row < rows; row++) {
      const rotation = this.#weights.rotations + 4 * position(row) * headWidth;
      this.#kernels.rotate(qkv + 12 * row * width, rotation, 2 * heads, headWidth);
    }
  }

  #feedForward(layer: PlacedLayer, activations: Activations, rows: number): void {
    const { x, normalised, gateUp, gated } = activations;
    const { width, hidden } = this.#config;
    this.#normalise(x, layer.mlpNorm, normalised, rows);
    this.#linear(normalised, layer.gateUp, gateUp, rows, width, 2 * hidden, false);
    this.#kernels.gate(gateUp, gated, rows, hidden);
    this.#linear(gated, layer.down, x, rows, hidden, width, true);
  }

  #normalise(x: number, weight: number, y: number, rows: number): void {
    const { width, normEpsilon } = this.#config;
    this.#kernels.normalise(x, weight, y, rows, width, normEpsilon);
  }

  #linear(
    x: number,
    w: number,
    y: number,
    rows: number,
    inputs: number,
    outputs: number,
    add: boolean,
  ): void {
    const [xStride, panelStride, yStride] = [4 * inputs, 32 * inputs, 4 * outputs];
    this.#kernels.multiply(x, xStride, w, panelStride, y, yStride, rows, inputs, outputs, add);
  }
}
