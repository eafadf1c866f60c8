import type { Verdict } from '../../../core/grading/verdict.ts';
import type { GradeTask } from '../protocol.ts';
import type { Graded, LaneHandle, WorkerError } from './lane-handle.ts';

/** From the deadline to the kill: how long an interrupted sample may take to unwind. */
const graceMs = 400;
/** A program may swallow one interrupt, or the interpreter miss it. */
const resendMs = 50;
/** Running for this long makes an endless loop likely enough to warm a spare lane. */
const suspectMs = 500;

export interface TaskResult {
  readonly verdict: Verdict;
  /** Why the lane must be replaced, if it must. */
  readonly spent?: string;
}

/**
 * Runs one sample under the supervisor's clock. Once the deadline has passed the verdict is
 * timed-out, whatever the lane still answers; a lane that does not answer in time is spent.
 */
export async function runTask(
  lane: LaneHandle,
  task: GradeTask,
  onSuspect: () => void,
): Promise<TaskResult> {
  const { timeMs } = task.limits;
  const began = performance.now();
  let expired = false;
  const timers: number[] = [];
  const later = (callback: () => void, ms: number) => timers.push(setTimeout(callback, ms));
  const killed = new Promise<{ type: 'killed' }>((resolve) => {
    later(() => {
      expired = true;
      lane.interrupt();
      timers.push(
        setInterval(() => {
          lane.interrupt();
        }, resendMs),
      );
      later(
        () => {
          resolve({ type: 'killed' });
        },
        lane.interruptible ? graceMs : 0,
      );
    }, timeMs);
  });
  later(onSuspect, Math.min(suspectMs, timeMs / 2));
  const answer = await Promise.race([lane.grade(task), killed]);
  // Timeouts and intervals share one list of handles in every browser.
  timers.forEach(clearTimeout);
  return judge(answer, expired, timeMs, performance.now() - began);
}

function judge(
  answer: Graded | WorkerError | { readonly type: 'killed' },
  expired: boolean,
  limitMs: number,
  durationMs: number,
): TaskResult {
  const graded = answer.type === 'graded' ? answer : undefined;
  const spent = graded ? graded.spent : answer.type;
  const circumstances = { judgedBy: 'nonce', durationMs } as const;
  if (expired) {
    const output = graded?.verdict.output;
    return {
      verdict: {
        kind: 'timed-out',
        limitMs,
        ...circumstances,
        ...(output !== undefined && { output }),
      },
      ...(spent !== undefined && { spent }),
    };
  }
  if (graded) return graded;
  // A worker that dies of its own error says nothing about the sample.
  const detail = answer.type === 'worker-error' ? `: ${answer.message}` : '.';
  const message = `The interpreter ended without an answer${detail}`;
  return { verdict: { kind: 'runner-error', message, ...circumstances }, spent: answer.type };
}
