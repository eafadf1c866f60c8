import { mulberry32 } from './mulberry32.ts';

/** Draws that decide each step of each chain: one for the longest chain there can be. */
export interface ChainDraws {
  readonly chains: number;
  readonly steps: number;
  /** Numbers in [0, 1), chain after chain. */
  readonly draws: Float64Array;
}

/** Draws chains; a step goes right where its draw is below its chance, so one set serves every chance. */
export function drawChains(chains: number, steps: number, seed = 1): ChainDraws {
  const random = mulberry32(seed);
  return { chains, steps, draws: Float64Array.from({ length: chains * steps }, random) };
}

/** How many steps each chain gets right before its first mistake, the longest first. */
export function walkChains({ chains, steps, draws }: ChainDraws, p: number, length: number) {
  const walked = Array.from({ length: chains }, (_, chain) => {
    const own = draws.subarray(chain * steps, chain * steps + length);
    const mistake = own.findIndex((draw) => draw >= p);
    return mistake < 0 ? length : mistake;
  });
  return walked.sort((a, b) => b - a);
}
