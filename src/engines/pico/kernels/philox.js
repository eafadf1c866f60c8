'use strict';
// Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011):
// a random number is a function of a key and a counter, so each sample and step has its own numbers
// whatever is drawn beside it.
Object.defineProperty(exports, '__esModule', { value: true });
exports.philox = philox;
exports.uniform = uniform;
/** Writes the four 32-bit words of counter (c0, c1, c2, c3) under key (k0, k1). */
function philox(out, k0, k1, c0, c1, c2, c3) {
  for (let round = 0; round < 10; round++) {
    const p = c0 * 0xd2511f53;
    const q = c2 * 0xcd9e8d57;
    c0 = (q >> 32) ^ c1 ^ k0;
    c1 = q;
    c2 = (p >> 32) ^ c3 ^ k1;
    c3 = p;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  store(out, c0);
  store(out, c1, 4);
  store(out, c2, 8);
  store(out, c3, 12);
}
/** A number in [0, 1) with 53 random bits, made of the first two of four words. */
function uniform(words) {
  const high = load(words) >> 5;
  const low = load(words, 4) >> 6;
  return (high * 67108864.0 + low) / 9007199254740992.0;
}
