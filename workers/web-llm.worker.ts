import { expose } from 'comlink';
import { checkDevice } from '../src/engines/web-llm/check-device.ts';
import { LocalLane } from '../src/engines/web-llm/local-lane.ts';
import { watchDevices } from '../src/engines/web-llm/watch-device.ts';
import type { WebLlmPort } from '../src/engines/web-llm/web-llm-port.ts';

// Typed as always there, which it is not.
const { gpu } = navigator as { readonly gpu?: GPU };

const lane: WebLlmPort = new LocalLane({
  // Six megabytes of code that only a device that can draw has to read.
  createEngine: async (config) => new (await import('@mlc-ai/web-llm')).MLCEngine(config),
  checkDevice: (needs) => checkDevice(needs, gpu),
  trouble: gpu ? watchDevices(GPUAdapter.prototype) : new Promise(() => undefined),
});
expose(lane);
