import { said } from '../../core/said.ts';
import { proxy, wrap } from 'comlink';
import type { EngineError } from '../engine.ts';
import { engineClosed, engineError } from './engine-error.ts';
import type { PicoLane, PicoPort } from './pico-port.ts';

/** Starts a lane in a worker of its own. */
export function startWorkerLane(): PicoLane {
  // In one expression, or the build does not see that this is a worker.
  const worker = new Worker(new URL('../../../workers/pico.worker.ts', import.meta.url), {
    type: 'module',
    name: 'pico',
  });
  const remote = wrap<PicoPort>(worker);
  let fail: (error: EngineError) => void = () => undefined;
  const broken = new Promise<never>((_resolve, reject) => (fail = reject));
  // Whoever waits for an answer hears of it; nobody may be waiting.
  broken.catch(() => undefined);
  const breakDown = (event: Event) => {
    const message = event instanceof ErrorEvent ? event.message : '';
    fail(engineError(said`The worker broke. ${message}`.trim()));
  };
  worker.addEventListener('error', breakDown);
  worker.addEventListener('messageerror', breakDown);
  const answer = (reply: Promise<void>) => Promise.race([reply, broken]);
  return {
    load: (parts) => answer(remote.load(parts)),
    draw: (job, onDrawn) => answer(remote.draw(job, proxy(onDrawn))),
    stop: () => answer(remote.stop()),
    end() {
      worker.terminate();
      fail(engineClosed());
    },
  };
}
