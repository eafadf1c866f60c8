import { said } from '../../../core/said.ts';
import type { RunRequest, RunResult } from '../../runtime.ts';
import type { LaneRules, ProgramLaneAnswer } from '../protocol.ts';
import type { Clock } from './clock.ts';
import type { ProgramLane, WorkerDied } from './program-lane.ts';

/** Booting an interpreter for a program, where nothing is compiled. */
const prepareMs = 60_000;

/** A result, and whether the lane it came from must be replaced. */
export interface LaneRun {
  readonly result: RunResult;
  readonly spent: boolean;
}

/**
 * Runs a program in a lane under the supervisor's clock: first what its compiler may take, then,
 * from the moment the program itself begins, what the program may.
 */
export async function runProgram(
  clock: Clock,
  lane: ProgramLane,
  { solution, tests, stdin = '', limits }: RunRequest,
  rules: Pick<LaneRules, 'compileMs'>,
): Promise<LaneRun> {
  const nonce = String(crypto.getRandomValues(new BigUint64Array(2)));
  const compileMs = Math.max(rules.compileMs, prepareMs);
  let cancel: () => void = () => undefined;
  const late = new Promise<LaneRun>((resolve) => {
    const arm = (limitMs: number, phase: 'compile' | 'run') => {
      cancel();
      cancel = clock.after(limitMs, () => {
        const ending = { kind: 'timed-out', limitMs, phase } as const;
        const result = { ...ending, ...nothingSaid, durationMs: limitMs };
        resolve({ result, spent: true });
      });
    };
    arm(compileMs, 'compile');
    const onRunning = () => {
      arm(limits.timeMs, 'run');
    };
    const request = { solution, ...(tests !== undefined && { tests }), stdin, limits, nonce };
    void lane.call(request, onRunning).then((answer) => {
      const spent = answer.type === 'died' || answer.spent === true;
      resolve({ result: readAnswer(answer, nonce, limits.timeMs), spent });
    });
  });
  const run = await late;
  cancel();
  return run;
}

const inOne = said`tests that are part of the program`;
const nothingSaid = { stdout: '', stderr: '', truncated: false } as const;

function readAnswer(
  answer: ProgramLaneAnswer | WorkerDied,
  nonce: string,
  limitMs: number,
): RunResult {
  if (answer.type === 'died') {
    return { kind: 'broken', message: answer.message, ...nothingSaid, durationMs: 0 };
  }
  const { stdout, stderr, truncated, durationMs, prepareMs: compileMs } = answer;
  const sharedBecause = answer.apart === true ? undefined : (answer.sharedBecause ?? inOne);
  const circumstances = {
    stdout,
    stderr,
    truncated,
    durationMs,
    compileMs,
    ...(sharedBecause !== undefined && { sharedBecause }),
  };
  return { ...endingOf(answer, nonce, limitMs), ...circumstances };
}

function endingOf(answer: ProgramLaneAnswer, nonce: string, limitMs: number) {
  const { exhausted, exitCode, error, timedOut = false } = answer;
  if (timedOut) return { kind: 'timed-out', limitMs, phase: 'run' } as const;
  if (exhausted !== undefined) {
    const message = error?.message ?? exhaustions[exhausted];
    return { kind: 'exhausted', cause: exhausted, message } as const;
  }
  const atEnd = answer.nonce === nonce;
  return { kind: 'exited', exitCode, atEnd, ...(error && { error }) } as const;
}

const exhaustions = {
  memory: said`The program asked for more memory than it may have.`,
  stack: said`The program ran out of stack.`,
} as const;
