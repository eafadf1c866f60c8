/** Indices drawn by one request: `count` of them without a gap, from `first` on. */
export interface IndexGroup {
  readonly first: number;
  readonly count: number;
}

/**
 * Indices in groups of at most `atOnce`. A group has no gaps, because vLLM and llama.cpp give the
 * choices of one request the seeds s, s + 1, s + 2 …: across a gap, they would be drawn with seeds
 * that belong to samples which exist already, and repeat them.
 */
export function groupIndices(indices: readonly number[], atOnce: number): IndexGroup[] {
  const groups: IndexGroup[] = [];
  for (const index of indices) {
    const last = groups.at(-1);
    if (last && last.first + last.count === index && last.count < atOnce) {
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    } else groups.push({ first: index, count: 1 });
  }
  return groups;
}
