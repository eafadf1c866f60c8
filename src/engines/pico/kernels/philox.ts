// Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011):
// a random number is a function of a key and a counter, so each sample and step has its own numbers
// whatever is drawn beside it.

/** Writes the four 32-bit words of counter (c0, c1, c2, c3) under key (k0, k1). */
export function philox(out: usize, k0: u32, k1: u32, c0: u32, c1: u32, c2: u32, c3: u32): void {
  for (let round = 0; round < 10; round++) {
    const p = <u64>c0 * 0xd2511f53;
    const q = <u64>c2 * 0xcd9e8d57;
    c0 = (<u32>(q >> 32)) ^ c1 ^ k0;
    c1 = <u32>q;
    c2 = (<u32>(p >> 32)) ^ c3 ^ k1;
    c3 = <u32>p;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  store<u32>(out, c0);
  store<u32>(out, c1, 4);
  store<u32>(out, c2, 8);
  store<u32>(out, c3, 12);
}

/** A number in [0, 1) with 53 random bits, made of the first two of four words. */
export function uniform(words: usize): f64 {
  const high = load<u32>(words) >> 5;
  const low = load<u32>(words, 4) >> 6;
  return (<f64>high * 67108864.0 + <f64>low) / 9007199254740992.0;
}
