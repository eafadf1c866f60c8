import { kernels } from 'virtual:pico-kernels';
import { Decoder } from '../../../src/engines/pico/decoder.ts';
import { startKernels, type KernelExports } from '../../../src/engines/pico/kernel-exports.ts';
import type { PicoParts } from '../../../src/engines/pico/pico-port.ts';
import { parseWeights, type Weights } from '../../../src/engines/pico/weights.ts';
import type { PicoConfig } from '../../../src/engines/pico/weights-header.ts';
import { makeTokenizer } from './make-tokenizer.ts';
import { makeWeights, smallConfig } from './make-weights.ts';

/** Enough tokens for every byte and an end. */
export const byteConfig: PicoConfig = { ...smallConfig, vocab: 264, context: 160 };

/** A model of random weights that reads and writes bytes. */
export async function randomParts(seed = 1): Promise<PicoParts> {
  return {
    kernels: await WebAssembly.compile(kernels),
    weights: makeWeights(byteConfig, seed),
    tokenizer: makeTokenizer(),
  };
}

export async function randomDecoder(
  config: PicoConfig,
  seed = 1,
): Promise<{ decoder: Decoder; weights: Weights }> {
  const weights = parseWeights(makeWeights(config, seed));
  return { decoder: await Decoder.create(await WebAssembly.compile(kernels), weights), weights };
}

/** The kernels, with a megabyte above `freeMemory` to play with. */
export async function bareKernels(): Promise<KernelExports> {
  const exports = await startKernels(await WebAssembly.compile(kernels));
  exports.memory.grow(16);
  return exports;
}
