/** A stream of random numbers; the only source of chance in the grammar, so that a seed fixes it all. */
export interface Random {
  /** The next number of the stream, in [0, 1). */
  next(): number;
}

const rotate = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits));

/** Spreads a seed over words of 32 bits (splitmix32, as its authors advise for seeding xoshiro). */
function* spread(seed: number): Generator<number, never> {
  for (let state = seed | 0; ;) {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    yield z ^ (z >>> 15);
  }
}

/** A state of xoshiro128**, not all zero. */
export type RandomState = readonly [number, number, number, number];

/** The whole numbers of 32 bits that xoshiro128** (version 1.1, Blackman and Vigna 2018) draws. */
export function xoshiro128(state: RandomState): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/** The stream of a seed of 32 bits, the same on every machine. */
export function seededRandom(seed: number): Random {
  const words = spread(seed);
  const word = (): number => words.next().value;
  const draw = xoshiro128([word(), word(), word(), word()]);
  return { next: () => draw() / 0x1_0000_0000 };
}

/** True with the given probability. */
export const chance = (random: Random, probability: number): boolean => random.next() < probability;

/** A whole number from `low` to `high`, both included, each equally likely. */
export const integerBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random.next() * (high - low + 1));

/** One item of a list, each equally likely; an empty list is a mistake of the caller and throws. */
export function pickOne<Item>(random: Random, items: readonly Item[]): Item {
  const index = Math.floor(random.next() * items.length);
  if (index >= items.length) throw new RangeError('Nothing to pick from an empty list');
  return items[index] as Item;
}

/** One item, drawn in proportion to its weight. */
export function pickWeighted<Item>(
  random: Random,
  items: readonly (readonly [item: Item, weight: number])[],
): Item {
  let left = random.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return pickOne(random, items)[0];
}

/** The items in random order (Fisher-Yates). */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const item of items) {
    const place = integerBetween(random, 0, result.length);
    result.splice(place, 0, item);
  }
  return result;
}
