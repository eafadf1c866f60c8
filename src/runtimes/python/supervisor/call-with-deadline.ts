import type { LaneAnswer, LaneRequest } from '../protocol.ts';
import type { Clock } from '../../sandbox/supervisor/clock.ts';
import type { LaneHandle, WorkerError } from './lane-handle.ts';

/** From the deadline to the kill: how long an interrupted program may take to unwind. */
const graceMs = 300;
/** A program may swallow one interrupt, or the interpreter miss it. */
const resendMs = 50;
/** Running for this long makes an endless loop likely enough to warm a spare lane. */
const suspectMs = 500;
/** An interpreter that has not noticed a pulse for this long is dead, or deep in a library. */
const pulseMs = 2_000;

/** How a call under the supervisor's clock ended. */
export interface TimedAnswer {
  /** Absent when the lane was silent to the end, or died. */
  readonly answer?: LaneAnswer;
  readonly workerError?: string;
  /** Whether the deadline had passed; nothing the lane says can change that. */
  readonly expired: boolean;
  /** Present when the lane was silent and took no notice of any signal: it may have been dead. */
  readonly unheard?: true;
  readonly durationMs: number;
  /** Why the lane must be replaced, if it must. */
  readonly spent?: string;
}

export interface CallOptions {
  /** Called when the lane is likely to be killed at the deadline. */
  readonly onSuspect?: () => void;
  /** Gives up before the deadline on a lane that takes no notice of pulses. */
  readonly feelPulse?: boolean;
}

/** Calls a lane; interrupts it at the deadline, and gives up on it a moment later. */
export async function callWithDeadline(
  clock: Clock,
  lane: LaneHandle,
  request: LaneRequest,
  timeMs: number,
  { onSuspect = nothing, feelPulse = false }: CallOptions = {},
): Promise<TimedAnswer> {
  const began = performance.now();
  const alarms = new Alarms(clock);
  let expired = false;
  let heard = !lane.interruptible;
  const silent = new Promise<'silent'>((giveUp) => {
    const interrupt = () => {
      lane.interrupt();
      alarms.set(resendMs, () => {
        heard ||= lane.hasHeard;
        interrupt();
      });
    };
    const pulse = () => {
      lane.pulse();
      alarms.set(pulseMs, () => {
        if (expired) return;
        if (lane.hasHeard) pulse();
        else giveUp('silent');
      });
    };
    alarms.set(timeMs, () => {
      expired = true;
      interrupt();
      alarms.set(lane.interruptible ? graceMs : 0, () => {
        giveUp('silent');
      });
    });
    if (feelPulse && lane.interruptible) alarms.set(pulseMs, pulse);
  });
  alarms.set(Math.min(suspectMs, timeMs / 2), onSuspect);
  const reply = await Promise.race([lane.call(request), silent]);
  alarms.cancel();
  const unheard = reply === 'silent' && !heard;
  return {
    ...readReply(reply),
    expired,
    ...(unheard && { unheard }),
    durationMs: performance.now() - began,
  };
}

const nothing = (): void => undefined;

/** Alarms of one call, cancelled together. */
class Alarms {
  readonly #clock: Clock;
  readonly #cancels = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  set(ms: number, ring: () => void): void {
    const cancel = this.#clock.after(ms, () => {
      this.#cancels.delete(cancel);
      ring();
    });
    this.#cancels.add(cancel);
  }

  cancel(): void {
    for (const cancel of this.#cancels) cancel();
  }
}

function readReply(
  reply: LaneAnswer | WorkerError | 'silent',
): Pick<TimedAnswer, 'answer' | 'workerError' | 'spent'> {
  if (reply === 'silent') return { spent: 'killed' };
  if ('workerError' in reply) return { ...reply, spent: 'worker error' };
  return { answer: reply, ...(reply.spent !== undefined && { spent: reply.spent }) };
}
