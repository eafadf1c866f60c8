import { deferred } from '../shared/deferred.ts';
import type { OnDrawn, WebLlmJob, WebLlmLane } from './web-llm-port.ts';

/**
 * Draws a job until it is done or `stop` aborts. False where the lane was told to stop and did not
 * within so many ms, as when a graphics card hangs: it can only be ended.
 */
export async function drawOrGiveUp(
  { lane, job, onDrawn }: { lane: WebLlmLane; job: WebLlmJob; onDrawn: OnDrawn },
  stop: AbortSignal,
  patienceMs: number,
): Promise<boolean> {
  const { promise: gaveUp, resolve: giveUp } = deferred<false>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    // A lane that cannot be told has ended already.
    lane.stop().catch(() => undefined);
    timer = setTimeout(giveUp, patienceMs, false);
  };
  stop.addEventListener('abort', tell, { once: true });
  try {
    return await Promise.race([lane.draw(job, onDrawn).then(() => true), gaveUp]);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', tell);
  }
}
