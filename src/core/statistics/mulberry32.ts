/**
 * Numbers in [0, 1) that are the same for the same seed on every machine, so that a bootstrap gives
 * the same interval whenever it is computed again.
 *
 * Tommy Ettinger's mulberry32: 32 bits of state, which is plenty for a few million draws. Problems are
 * made from another stream (`problems/generate/random.ts`); what is recorded depends on either.
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
