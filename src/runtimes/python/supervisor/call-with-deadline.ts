import type { LaneAnswer, LaneRequest } from '../protocol.ts';
import type { Clock } from './clock.ts';
import type { LaneHandle, WorkerError } from './lane-handle.ts';

/** From the deadline to the kill: how long an interrupted program may take to unwind. */
const graceMs = 400;
/** A program may swallow one interrupt, or the interpreter miss it. */
const resendMs = 50;
/** Running for this long makes an endless loop likely enough to warm a spare lane. */
const suspectMs = 500;

/** How a call under the supervisor's clock ended. */
export interface TimedAnswer {
  /** Absent when the lane was silent to the end, or died. */
  readonly answer?: LaneAnswer;
  readonly workerError?: string;
  /** Whether the deadline had passed; nothing the lane says can change that. */
  readonly expired: boolean;
  readonly durationMs: number;
  /** Why the lane must be replaced, if it must. */
  readonly spent?: string;
}

/** Calls a lane; interrupts it at the deadline, and gives up on it a moment later. */
export async function callWithDeadline(
  clock: Clock,
  lane: LaneHandle,
  request: LaneRequest,
  timeMs: number,
  onSuspect: () => void = () => undefined,
): Promise<TimedAnswer> {
  const began = performance.now();
  let expired = false;
  let cancelResend = nothing;
  const resend = () => {
    lane.interrupt();
    cancelResend = clock.after(resendMs, resend);
  };
  let cancelGrace = nothing;
  let cancelDeadline = nothing;
  const silent = new Promise<'silent'>((resolve) => {
    cancelDeadline = clock.after(timeMs, () => {
      expired = true;
      resend();
      cancelGrace = clock.after(lane.interruptible ? graceMs : 0, () => {
        resolve('silent');
      });
    });
  });
  const cancelSuspect = clock.after(Math.min(suspectMs, timeMs / 2), onSuspect);
  const reply = await Promise.race([lane.call(request), silent]);
  for (const cancel of [cancelSuspect, cancelDeadline, cancelGrace, cancelResend]) cancel();
  return { ...readReply(reply), expired, durationMs: performance.now() - began };
}

const nothing = (): void => undefined;

function readReply(
  reply: LaneAnswer | WorkerError | 'silent',
): Pick<TimedAnswer, 'answer' | 'workerError' | 'spent'> {
  if (reply === 'silent') return { spent: 'killed' };
  if ('workerError' in reply) return { ...reply, spent: 'worker error' };
  return { answer: reply, ...(reply.spent !== undefined && { spent: reply.spent }) };
}
