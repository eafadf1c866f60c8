import type { Arena } from './arena.ts';
import type { KernelExports } from './kernel-exports.ts';
import type { QuantisedMatrix, Weights } from './weights.ts';

/** Addresses of one layer's weights in the kernels' memory. */
export interface PlacedLayer {
  readonly attentionNorm: number;
  readonly qkv: number;
  readonly attentionOut: number;
  readonly mlpNorm: number;
  readonly gateUp: number;
  readonly down: number;
}

/** Addresses of all weights in the kernels' memory: matrices in panels, vectors as they are. */
export interface PlacedWeights {
  readonly embedding: number;
  readonly layers: readonly PlacedLayer[];
  readonly finalNorm: number;
  /** Cosines and sines of every position. */
  readonly rotations: number;
}

/** Brings a model into the kernels' memory; throws an `EngineError` if a tensor is missing or odd. */
export function placeWeights(
  kernels: KernelExports,
  arena: Arena,
  weights: Weights,
): PlacedWeights {
  const { vocab, width, layers, heads, hidden, context, ropeBase } = weights.config;
  const matrix = (name: string, rows: number, columns: number) =>
    placeMatrix(kernels, arena, weights.matrix(name, rows, columns));
  const vector = (name: string) => {
    const address = arena.floats(width);
    arena.view(address, width).set(weights.vector(name, width));
    return address;
  };
  const rotations = arena.floats(context * (width / heads));
  kernels.makeRotations(rotations, context, width / heads, ropeBase);
  return {
    rotations,
    embedding: matrix('embedding', vocab, width),
    layers: Array.from({ length: layers }, (_, i) => ({
      attentionNorm: vector(`layers.${i}.attentionNorm`),
      qkv: matrix(`layers.${i}.qkv`, 3 * width, width),
      attentionOut: matrix(`layers.${i}.attentionOut`, width, width),
      mlpNorm: vector(`layers.${i}.mlpNorm`),
      gateUp: matrix(`layers.${i}.gateUp`, 2 * hidden, width),
      down: matrix(`layers.${i}.down`, width, hidden),
    })),
    finalNorm: vector('finalNorm'),
  };
}

function placeMatrix(
  kernels: KernelExports,
  arena: Arena,
  { rows, width, q, scales }: QuantisedMatrix,
): number {
  const panels = arena.floats(rows * width);
  const packed = arena.mark();
  const qAddress = arena.bytes(q.length);
  const scalesAddress = arena.floats(rows);
  new Int8Array(arena.memory.buffer).set(q, qAddress);
  arena.view(scalesAddress, rows).set(scales);
  kernels.unpackMatrix(qAddress, scalesAddress, panels, rows, width);
  arena.release(packed);
  return panels;
}
