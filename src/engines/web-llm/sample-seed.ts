import { fnv1a64 } from '../shared/fnv1a64.ts';

/**
 * The seed of one sample, from 1 to 2^31 - 2: it depends on the run's seed, the problem and the
 * index alone, so that every sample can be drawn again without the others. Hashed, because
 * web-llm's generator (x -> 48271 x mod 2^31 - 1) begins with 48271 times the seed: with neighbouring
 * seeds all samples would begin with the same token.
 */
export function sampleSeed(seed: number, taskId: string, index: number): number {
  const hash = mix(fnv1a64(`${seed}\0${index}\0${taskId}`));
  return Number(hash % (2n ** 31n - 2n)) + 1;
}

/** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves all. */
function mix(bits: bigint): bigint {
  let mixed = bits;
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
  return mixed ^ (mixed >> 31n);
}
