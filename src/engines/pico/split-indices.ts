/** Rows the kernels take at once. */
const tile = 4;

/**
 * Cuts attempts into batches of at most `largest`, so that all workers get about as much and no
 * batch is smaller than the kernels like.
 */
export function splitIndices(
  indices: readonly number[],
  workers: number,
  largest: number,
): number[][] {
  const rounds = Math.ceil(indices.length / (workers * largest));
  const even = Math.ceil(indices.length / (workers * rounds));
  const size = Math.min(largest, Math.ceil(even / tile) * tile);
  const batches: number[][] = [];
  for (let from = 0; from < indices.length; from += size) {
    batches.push(indices.slice(from, from + size));
  }
  return batches;
}
