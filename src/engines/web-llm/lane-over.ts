import { deferred } from '../shared/deferred.ts';
import { engineClosed } from './engine-error.ts';
import type { WebLlmLane, WebLlmPort } from './web-llm-port.ts';

/** A lane, and the way to tell all who wait for it that it broke. */
export interface BreakableLane {
  readonly lane: WebLlmLane;
  readonly fail: (error: Error) => void;
}

/** A lane over a port whose calls may never settle once `terminate` has been called. */
export function laneOver(port: WebLlmPort, terminate: () => void): BreakableLane {
  const { promise: broken, reject: fail } = deferred<never>();
  // Whoever waits for an answer hears of it; nobody may be waiting.
  broken.catch(() => undefined);
  const answer = (reply: Promise<void>) => Promise.race([reply, broken]);
  const lane: WebLlmLane = {
    load: (model, onProgress) => answer(port.load(model, onProgress)),
    draw: (job, onDrawn) => answer(port.draw(job, onDrawn)),
    stop: () => answer(port.stop()),
    end() {
      terminate();
      fail(engineClosed());
    },
  };
  return { lane, fail };
}
