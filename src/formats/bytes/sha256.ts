// Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
// Signed, like all words here: V8 keeps those as machine integers, and unsigned ones as doubles.
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/**
 * SHA-256 (FIPS 180-4) of data that arrives in pieces. The browser's own digest wants all of it at
 * once, and is missing on insecure origins.
 */
export class Sha256 {
  readonly #state = new Int32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  readonly #block = new Uint8Array(64);
  readonly #words = new Int32Array(64);
  readonly #encoder = new TextEncoder();
  #length = 0;

  /** Adds bytes, or text as UTF-8. */
  update(data: Uint8Array | string): this {
    const bytes = typeof data === 'string' ? this.#encoder.encode(data) : data;
    const used = this.#length % 64;
    this.#length += bytes.length;
    let from = Math.min((64 - used) % 64, bytes.length);
    this.#block.set(bytes.subarray(0, from), used);
    if (used > 0 && used + from === 64) compress(this.#state, this.#words, this.#block, 0);
    for (; from + 64 <= bytes.length; from += 64) compress(this.#state, this.#words, bytes, from);
    if (from < bytes.length) this.#block.set(bytes.subarray(from));
    return this;
  }

  /** Ends the data and gives the digest in lower-case hexadecimal. */
  hex(): string {
    const bits = this.#length * 8;
    const padding = new Uint8Array(((119 - (this.#length % 64)) % 64) + 1);
    padding[0] = 0x80;
    this.update(padding);
    const tail = new DataView(new ArrayBuffer(8));
    tail.setUint32(0, Math.floor(bits / 2 ** 32));
    tail.setUint32(4, bits >>> 0);
    this.update(new Uint8Array(tail.buffer));
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** Mixes the 64 bytes of a block into the state; `words` is scratch space. */
function compress(state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0; i < 16; i++) words[i] = bigEndian(bytes, from + i * 4);
  for (let i = 16; i < 64; i++) {
    const w15 = at(words, i - 15);
    const w2 = at(words, i - 2);
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    words[i] = (at(words, i - 16) + s0 + at(words, i - 7) + s1) | 0;
  }
  mix(state, words);
}

function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + at(roundConstants, i) + at(words, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = (at(state, i) + (mixed[i] ?? 0)) | 0;
}

const bigEndian = (bytes: Uint8Array, i: number): number =>
  (byteAt(bytes, i) << 24) |
  (byteAt(bytes, i + 1) << 16) |
  (byteAt(bytes, i + 2) << 8) |
  byteAt(bytes, i + 3);

const byteAt = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0;

const at = (words: Int32Array, i: number): number => words[i] ?? 0;

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export const sha256 = (text: string): string => new Sha256().update(text).hex();
