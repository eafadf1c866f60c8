import { kernels } from 'virtual:pico-kernels';
import type { SamplingParams } from '../../core/sampling/params.ts';
import { fetchModel, type PicoModel } from './fetch-model.ts';
import { Pico } from './pico.ts';
import { startWorkerLane } from './worker-lane.ts';

/** Which model draws, how, and on how many cores. */
export interface PicoOptions {
  readonly model: PicoModel;
  readonly params: SamplingParams;
  readonly workers: number;
}

/** Gives the embedded model in this page's workers; nothing is loaded before `prepare` or `draw`. */
export function createPico({ model, params, workers }: PicoOptions): Pico {
  return new Pico({
    params,
    workers,
    startLane: startWorkerLane,
    loadParts: async (onProgress) => {
      const [module, files] = await Promise.all([
        WebAssembly.compile(kernels),
        fetchModel(model, onProgress),
      ]);
      return { kernels: module, ...files };
    },
  });
}
