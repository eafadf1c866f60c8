import { said } from '../../core/said.ts';
import { proxy, wrap } from 'comlink';
import { engineError } from './engine-error.ts';
import { laneOver } from './lane-over.ts';
import type { WebLlmLane, WebLlmPort } from './web-llm-port.ts';

/** Starts a lane in a worker of its own, which alone holds web-llm and the graphics card. */
export const startWorkerLane = (): WebLlmLane =>
  laneIn(
    // In one expression, or the build does not see that this is a worker.
    new Worker(new URL('../../../workers/web-llm.worker.ts', import.meta.url), {
      type: 'module',
      name: 'web-llm',
    }),
  );

/** A lane over a worker that exposes a `WebLlmPort`. */
export function laneIn(worker: Worker): WebLlmLane {
  const remote = wrap<WebLlmPort>(worker);
  const port: WebLlmPort = {
    load: (model, onProgress) => remote.load(model, proxy(onProgress)),
    draw: (job, onDrawn) => remote.draw(job, proxy(onDrawn)),
    stop: () => remote.stop(),
  };
  const { lane, fail } = laneOver(port, () => {
    worker.terminate();
  });
  const breakDown = (event: Event) => {
    const message = event instanceof ErrorEvent ? event.message : '';
    fail(
      engineError(said`Its worker broke, reload the page and resume the run. ${message}`.trim()),
    );
  };
  worker.addEventListener('error', breakDown);
  worker.addEventListener('messageerror', breakDown);
  return lane;
}
