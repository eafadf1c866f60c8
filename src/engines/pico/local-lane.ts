import { nextTask } from '../../platform/next-task.ts';
import { engineClosed } from './engine-error.ts';
import type { OnDrawn, PicoJob, PicoLane } from './pico-port.ts';
import { PicoSampler } from './sampler.ts';

/** How long a lane computes without hearing, in milliseconds. */
const deafMs = 10;

/** Gives a lane in this thread: what a worker offers to the page, and what Node uses directly. */
export function startLocalLane(): PicoLane {
  let sampler: Promise<PicoSampler> | undefined;
  let stopped = false;
  let ended = false;
  return {
    async load(parts) {
      await (sampler = PicoSampler.load(parts));
    },
    async draw(job, onDrawn) {
      if (!sampler) throw new Error('A lane draws only after it is loaded.');
      stopped = false;
      await drawJob(await sampler, job, onDrawn, () => stopped || ended);
      if (ended) throw engineClosed();
    },
    stop() {
      stopped = true;
      return Promise.resolve();
    },
    end() {
      ended = true;
    },
  };
}

async function drawJob(
  sampler: PicoSampler,
  job: PicoJob,
  onDrawn: OnDrawn,
  isStopped: () => boolean,
): Promise<void> {
  const handedOver: Promise<void>[] = [];
  let heard = performance.now();
  for (const drawn of sampler.draw(job)) {
    for (const one of drawn) handedOver.push(onDrawn(one));
    if (performance.now() - heard > deafMs) {
      // Lets messages in.
      await nextTask();
      heard = performance.now();
    }
    if (isStopped()) return;
  }
  // The samples travel beside the answer to this call; it must not overtake them.
  await Promise.all(handedOver);
}
