/**
 * For each token of the candidate the length of the longest run around it, up to `longest`, that the
 * reference holds too; 0 for a token that it does not hold.
 */
export function sharedLengths(
  candidate: readonly string[],
  reference: readonly string[],
  longest = 4,
): number[] {
  const lengths = candidate.map(() => 0);
  for (let length = 1; length <= longest; length++) {
    const runs = new Set(runsOf(reference, length));
    for (const [from, run] of runsOf(candidate, length).entries()) {
      if (runs.has(run)) lengths.fill(length, from, from + length);
    }
  }
  return lengths;
}

const runsOf = (tokens: readonly string[], length: number): string[] =>
  Array.from({ length: Math.max(0, tokens.length - length + 1) }, (_, from) =>
    tokens.slice(from, from + length).join('\n'),
  );
