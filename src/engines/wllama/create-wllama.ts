import type { SamplingParams } from '../../core/sampling/params.ts';
import type { Engine } from '../engine.ts';
import type { RenderPrompt } from '../rendered-prompt.ts';
import { checkDevice } from './check-device.ts';
import type { GgufModel } from './load-model.ts';
import { startLlama } from './start-llama.ts';
import { WllamaEngine } from './wllama.ts';

/** Which model draws, how, and with how many threads. */
export interface WllamaOptions {
  readonly model: GgufModel;
  readonly params: SamplingParams;
  /** The prompt template. */
  readonly render: RenderPrompt;
  /** Threads; one where the page is not cross-origin isolated, whatever is said here. */
  readonly workers: number;
  /** Lets the graphics card draw where there is one; false unless said otherwise. */
  readonly gpu?: boolean;
}

/** Gives a GGUF model in a worker of this page; nothing is loaded before `prepare` or `draw`. */
export const createWllama = ({ model, gpu = false, ...options }: WllamaOptions): Engine =>
  new WllamaEngine({ ...options, model: checkedFirst(model), gpu, start: startLlama });

/** What a device cannot run is not downloaded either. */
const checkedFirst = ({ id, loadBlobs }: GgufModel): GgufModel => ({
  id,
  loadBlobs: async (onProgress, signal) => {
    checkDevice();
    return loadBlobs(onProgress, signal);
  },
});
