import type { EngineDescriptor, EngineModel } from '../engine.ts';
import type { LoadBlobs } from './load-model.ts';

/** What GGUF models there are, and where their files come from. */
export interface GgufShelf {
  readonly models: readonly EngineModel[];
  /** How the files of the model with this id are got. */
  readonly blobsOf: (id: string) => LoadBlobs;
  /** Lets the graphics card draw where there is one; false unless said otherwise. */
  readonly gpu?: boolean;
}

/** Models in GGUF files, drawn by llama.cpp in this browser. */
export const describeWllama = ({ models, blobsOf, gpu = false }: GgufShelf): EngineDescriptor => ({
  id: 'wllama',
  label: 'GGUF',
  about:
    'Any model in a GGUF file, run by llama.cpp in this browser: nothing leaves the device, and it is slower than a server.',
  models,
  capabilities: { logProbs: true, seed: true, batch: true, forms: ['completion', 'chat'] },
  async create({ model: id, params, workers, render }) {
    const { createWllama } = await import('./create-wllama.ts');
    return createWllama({ model: { id, loadBlobs: blobsOf(id) }, params, render, workers, gpu });
  },
});
