import { readFile } from 'node:fs/promises';
import type { PicoParts } from '../../src/engines/pico/pico-port.ts';

const folder = new URL('../../public/models/pico/', import.meta.url);

/** The embedded model with its real weights, read in Node; outside Vite it is given its kernels. */
export async function picoFromDisk(stage = 'medium', wasm?: Uint8Array): Promise<PicoParts> {
  const kernels = wasm ?? (await import('virtual:pico-kernels')).kernels;
  const [module, weights, tokenizer] = await Promise.all([
    WebAssembly.compile(Uint8Array.from(kernels)),
    readFile(new URL(`pico-${stage}.bin`, folder)),
    readFile(new URL('tokenizer.json', folder), 'utf8'),
  ]);
  return { kernels: module, weights: new Uint8Array(weights), tokenizer };
}

/** A problem of the kind it was trained on; to others it often has nothing to say. */
export const picoPrompt = `def compute(numbers: list) -> list:
    """Given a list of integers, keep the single-digit numbers, halve each one, rounding down and return them sorted.
    compute([1, 5, -4]) == [-2, 0, 2]
    """
`;
