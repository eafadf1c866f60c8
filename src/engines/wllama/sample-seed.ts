import { hashText } from '../../core/problems/generate/hash-text.ts';

/** The one seed that llama.cpp takes for "any". */
const anySeed = 2 ** 32 - 1;

/**
 * The seed of one sample, from the run's seed, the problem and the index alone: neither the slot nor
 * what is drawn beside it matters, and every sample can be drawn again alone.
 */
export const sampleSeed = (seed: number, taskId: string, index: number): number =>
  hashText(`${seed}\0${taskId}\0${index}`) % anySeed;
