import { said } from '../../../core/said.ts';
import type { Clock } from '../../sandbox/supervisor/clock.ts';
import { LaneHandle, type LaneBoot, type LaneParts } from './lane-handle.ts';

/** A lane that is ready for calls, with what it told when it was. */
export interface BootedLane extends LaneBoot {
  readonly lane: LaneHandle;
}

export interface BootOptions {
  /** Memory to start from; without it the interpreter starts from nothing. */
  readonly snapshot?: ArrayBuffer;
  readonly makeSnapshot?: boolean;
  /** After how many milliseconds a lane that has said nothing counts as dead. */
  readonly patienceMs: number;
}

/** Boots a lane; ends it and throws when it cannot boot, or says nothing for too long. */
export async function bootLane(
  clock: Clock,
  parts: LaneParts,
  { patienceMs, makeSnapshot = false, snapshot }: BootOptions,
): Promise<BootedLane> {
  const lane = new LaneHandle(parts, { makeSnapshot, ...(snapshot && { snapshot }) });
  let cancel = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    cancel = clock.after(patienceMs, () => {
      reject(new Error(said`An interpreter did not start in time.`));
    });
  });
  try {
    return { lane, ...(await Promise.race([lane.ready, late])) };
  } catch (error) {
    lane.terminate();
    throw error;
  } finally {
    cancel();
  }
}
