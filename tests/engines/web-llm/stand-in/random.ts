/** web-llm's own generator: Lehmer's with 48271 and 2^31 - 1, begun where the seed says. */
export function lehmer(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = seed % modulus || 1;
  if (state < 0) throw new Error('Random state is unexpectedly not strictly positive.');
  return () => {
    state = (48271 * state) % modulus;
    return state / modulus;
  };
}
