import type { LaneRequest } from '../protocol.ts';
import type { TimedAnswer } from './call-with-deadline.ts';
import type { Pool, Turn } from './pool.ts';
import { answersAsUsual, isSlowed } from './speed.ts';

/** A program within this many times its reference's time is not suspected of looping. */
const suspicion = 20;
/** What suspecting costs when it was right: a loop is run for this long, and then again in full. */
const leastSuspectMs = 60;

/** How much time a program gets, and what that is measured by. */
export interface TimeLimit {
  readonly limitMs: number;
  /** Absent where there is no reference that ran here. */
  readonly referenceMs?: number;
}

/**
 * Runs a program fairly: a short try first, so that probable endless loops hold nobody up; then,
 * after the others, with its full limit; and where the lanes were slowed down by something, once
 * more alone, before a time-out counts. A failure of the runner itself is tried again once.
 */
export async function attempt(
  pool: Pool,
  request: LaneRequest,
  { limitMs, referenceMs = 0 }: TimeLimit,
): Promise<TimedAnswer> {
  const suspectMs = Math.max(leastSuspectMs, suspicion * referenceMs);
  if (suspectMs < limitMs) {
    const first = await runTwice(pool, request, suspectMs, 'now');
    if (!first.expired) return first;
  }
  const turn = suspectMs < limitMs ? 'late' : 'now';
  const second = await runTwice(pool, request, limitMs, turn);
  if (!second.expired) return second;
  // A lane that took no notice of anything may have been dead before the program began.
  if (second.unheard) return runTwice(pool, request, limitMs, turn);
  if (pool.lanes === 1 || !(await isSlowed(pool))) return second;
  return runTwice(pool, request, limitMs, 'alone');
}

/** Runs a program, and again if its worker died of an error. */
async function runTwice(
  pool: Pool,
  request: LaneRequest,
  timeMs: number,
  turn: Turn,
): Promise<TimedAnswer> {
  const timed = await pool.run(request, timeMs, turn);
  if (timed.workerError === undefined) return timed;
  const again = await pool.run(request, timeMs, turn);
  return again.workerError === undefined ? again : blame(pool, again, again.workerError);
}

/** A worker that dies twice is the program's doing if another program is answered as usual. */
async function blame(pool: Pool, timed: TimedAnswer, message: string): Promise<TimedAnswer> {
  if (!(await answersAsUsual(pool))) return timed;
  const { expired, durationMs } = timed;
  const thrown = `The program broke the worker it ran in, twice: ${message}`;
  return { expired, durationMs, answer: { thrown, memoryRefused: false, durationMs } };
}
