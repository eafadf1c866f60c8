import type { Weights } from '../../../src/engines/pico/weights.ts';

type Row = readonly number[];

/**
 * Logits after the last of some tokens, in double precision and the plainest way: no cache, no
 * batches, one loop per formula. The oracle the kernels are held against.
 */
export function referenceLogits(weights: Weights, tokens: readonly number[]): number[] {
  const { vocab, width, layers } = weights.config;
  const embedding = dequantise(weights, 'embedding', vocab, width);
  let rows: Row[] = tokens.flatMap((token) => embedding.slice(token, token + 1));
  for (let layer = 0; layer < layers; layer++) rows = runLayer(weights, `layers.${layer}.`, rows);
  const last = normalise(weights, 'finalNorm', rows.at(-1) ?? []);
  return multiply(embedding, last);
}

function runLayer(weights: Weights, layer: string, rows: readonly Row[]): Row[] {
  const { width, hidden } = weights.config;
  const attended = attend(weights, layer, rows);
  const out = dequantise(weights, `${layer}attentionOut`, width, width);
  const between = rows.map((row, i) => add(row, multiply(out, attended[i] ?? [])));
  const gateUp = dequantise(weights, `${layer}gateUp`, 2 * hidden, width);
  const down = dequantise(weights, `${layer}down`, width, hidden);
  return between.map((row) => {
    const both = multiply(gateUp, normalise(weights, `${layer}mlpNorm`, row));
    const gated = both
      .slice(0, hidden)
      .map((gate, i) => (gate / (1 + Math.exp(-gate))) * (both[hidden + i] ?? NaN));
    return add(row, multiply(down, gated));
  });
}

function attend(weights: Weights, layer: string, rows: readonly Row[]): Row[] {
  const { width, heads } = weights.config;
  const size = width / heads;
  const matrix = dequantise(weights, `${layer}qkv`, 3 * width, width);
  const qkv = rows.map((row) => multiply(matrix, normalise(weights, `${layer}attentionNorm`, row)));
  const part = (row: Row, which: number, head: number) => {
    const from = which * width + head * size;
    return row.slice(from, from + size);
  };
  return qkv.map((row, position) =>
    Array.from({ length: heads }, (_, head) => {
      const query = rotate(weights, part(row, 0, head), position);
      const seen = qkv.slice(0, position + 1);
      const scores = seen.map((other, at) => {
        return dot(query, rotate(weights, part(other, 1, head), at)) / Math.sqrt(size);
      });
      const shares = softmax(scores);
      return Array.from({ length: size }, (_, i) =>
        dot(
          shares,
          seen.map((other) => part(other, 2, head)[i] ?? NaN),
        ),
      );
    }).flat(),
  );
}

function rotate({ config }: Weights, x: Row, position: number): Row {
  const half = x.length / 2;
  return x.map((value, i) => {
    const angle = position * config.ropeBase ** ((-2 * (i % half)) / x.length);
    const other = i < half ? -(x[i + half] ?? NaN) : (x[i - half] ?? NaN);
    return value * Math.cos(angle) + other * Math.sin(angle);
  });
}

function normalise(weights: Weights, name: string, x: Row): Row {
  const weight = weights.vector(name, x.length);
  const scale = 1 / Math.sqrt(dot(x, x) / x.length + weights.config.normEpsilon);
  return x.map((value, i) => value * scale * (weight[i] ?? NaN));
}

function dequantise(weights: Weights, name: string, rows: number, width: number): Row[] {
  const { q, scales } = weights.matrix(name, rows, width);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(q.subarray(row * width, (row + 1) * width), (value) => {
      return Math.fround(value * (scales[row] ?? NaN));
    }),
  );
}

const multiply = (matrix: readonly Row[], x: Row) => matrix.map((row) => dot(row, x));
const add = (x: Row, y: Row) => x.map((value, i) => value + (y[i] ?? NaN));
const dot = (x: Row, y: Row) => x.reduce((sum, value, i) => sum + value * (y[i] ?? NaN), 0);

/** Shares that add up to 1. */
export function softmax(scores: Row): number[] {
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
