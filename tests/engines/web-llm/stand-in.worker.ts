// What workers/web-llm.worker.ts is, with the stand-in in web-llm's place.
import { expose } from 'comlink';
import { LocalLane } from '../../../src/engines/web-llm/local-lane.ts';
import type { WebLlmPort } from '../../../src/engines/web-llm/web-llm-port.ts';
import { StandIn } from './stand-in/stand-in.ts';

const lane: WebLlmPort = new LocalLane({
  createEngine: (config) => new StandIn(config, { tokenMs: 1, cached: false }),
  checkDevice: () => Promise.resolve(),
  trouble: new Promise(() => undefined),
});
expose(lane);
