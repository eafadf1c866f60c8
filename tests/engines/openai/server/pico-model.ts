import { PicoSampler } from '../../../../src/engines/pico/sampler.ts';
import { picoFromDisk } from '../../pico-from-disk.ts';
import type { ServedModel } from './served-model.ts';

/**
 * The embedded model as a server would have it: it knows a prompt and a seed, but no problem.
 * Outside Vite it is given its kernels.
 */
export async function servePico(kernels?: Uint8Array): Promise<ServedModel> {
  const sampler = await PicoSampler.load(await picoFromDisk('medium', kernels));
  return ({ prompt, ...params }) => {
    const job = { taskId: 'served', prompt, indices: [0], params };
    const [drawn] = [...sampler.draw(job)].flat();
    if (!drawn) throw new Error('nothing was drawn');
    const { text, stopReason, tokens = 0, logProb = 0 } = drawn.completion;
    // Pico tells the sum; spread evenly over the tokens, it comes to the same.
    const each = { token: '', logprob: logProb / tokens };
    return {
      text,
      finish: stopReason === 'length' ? 'length' : 'stop',
      tokens: Array.from({ length: tokens }, () => each),
    };
  };
}
