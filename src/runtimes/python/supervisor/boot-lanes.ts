import { bootLane, type BootedLane } from './boot-lane.ts';
import type { Clock } from '../../sandbox/supervisor/clock.ts';
import type { LaneParts } from './lane-handle.ts';

/** Boots lanes from a snapshot that is there already: none has to wait for another to make it. */
export function bootMore(
  lanes: number,
  clock: Clock,
  parts: LaneParts,
  patienceMs: number,
  snapshot: ArrayBuffer,
): Promise<BootedLane>[] {
  const more = Array.from({ length: lanes }, () =>
    bootLane(clock, parts, { patienceMs, snapshot }),
  );
  // Heard when the trusted lane is up; until then nobody listens.
  for (const lane of more) lane.catch(() => undefined);
  return more;
}

/** Ends lanes that are not wanted, as soon as they can be. */
export function discard(lanes: readonly Promise<BootedLane>[]): void {
  for (const booting of lanes) {
    booting.then(
      ({ lane }) => {
        lane.terminate();
      },
      () => undefined,
    );
  }
}

/** The trusted lane. */
export interface FirstLane extends Omit<BootedLane, 'snapshot'> {
  readonly snapshot: ArrayBuffer | undefined;
  /** Whether the snapshot was made just now. */
  readonly fresh: boolean;
}

/** Tries, in order: the snapshot handed in; a plain boot that makes one; a plain boot. */
export async function bootFirst(
  clock: Clock,
  parts: LaneParts,
  patienceMs: number,
  handed?: ArrayBuffer,
): Promise<FirstLane> {
  const attempts = [
    ...(handed ? [{ snapshot: handed, makeSnapshot: false }] : []),
    { makeSnapshot: true },
    { makeSnapshot: false },
  ];
  let failure: unknown;
  for (const attempt of attempts) {
    try {
      const booted = await bootLane(clock, parts, { ...attempt, patienceMs });
      const snapshot = booted.snapshot ?? attempt.snapshot;
      return { ...booted, snapshot, fresh: attempt.makeSnapshot };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
