import { said } from '../../core/said.ts';
import type { Limits } from '../../core/grading/limits.ts';
import type { Ending, RunResult } from '../runtime.ts';
import type { JobEnd } from './container-job.ts';
import type { MarkedOutput } from './marked-output.ts';
import type { Failure, Marks } from './marks.ts';
import type { NodeProgram } from './node-program.ts';
import { programError } from './program-error.ts';

/** What is known of a program that is over. */
export interface Observed {
  readonly end: JobEnd;
  readonly marks: Marks;
  readonly output: MarkedOutput;
  readonly stderr: string;
  /** What we did before it ran, told with its standard error. */
  readonly notes: readonly string[];
  readonly program: NodeProgram;
  readonly limits: Limits;
}

const sharedBecause = said`solution and tests are one program of Node, in a WebContainer`;

/** The result of a program, by what was observed. */
export function runResult(observed: Observed): RunResult {
  const { marks, output, stderr, notes, limits } = observed;
  const { outputChars, timeMs } = limits;
  const ending = endingOf(observed);
  return {
    ...ending,
    stdout: output.text,
    stderr: [...notes, stderr.slice(0, outputChars)].filter((text) => text !== '').join('\n'),
    truncated: output.truncated || stderr.length > outputChars,
    durationMs: ending.kind === 'timed-out' ? timeMs : (marks.failure?.ms ?? marks.endedMs ?? 0),
    sharedBecause,
  };
}

/** Our own failure: nothing can be said of the program. */
export const broken = (message: string): RunResult => ({
  ...{ kind: 'broken', message, stdout: '', stderr: '', truncated: false, durationMs: 0 },
});

function endingOf(observed: Observed): Ending {
  const { end, marks, limits } = observed;
  if (end.kind === 'exited') return exitedWith(end.exitCode, observed);
  if (end.kind === 'aborted') return { kind: 'broken', message: said`The run was stopped.` };
  return marks.started
    ? { kind: 'timed-out', limitMs: limits.timeMs, phase: 'run' }
    : { kind: 'broken', message: said`Node did not start in the container in time.` };
}

function exitedWith(exitCode: number, { marks, output, program, notes }: Observed): Ending {
  const { failure, endedMs } = marks;
  const cause = failure ? exhaustedBy(failure) : exhaustedHeap(exitCode, output.text);
  if (cause) return { kind: 'exhausted', ...cause };
  if (failure)
    return { kind: 'exited', exitCode, atEnd: false, error: errorOf(failure, program, notes) };
  if (!marks.started)
    return {
      kind: 'broken',
      message: said`Node ended with code ${exitCode} before the program began.`,
    };
  return { kind: 'exited', exitCode, atEnd: endedMs !== undefined };
}

/** Once npm has looked for them, packages that are missing do not exist. */
function errorOf(
  failure: Failure,
  program: NodeProgram,
  notes: readonly string[],
): ReturnType<typeof programError> {
  const error = programError(failure, program);
  return notes.length === 0 ? error : { ...error, type: failure.type };
}

type Exhaustion = Omit<Extract<Ending, { kind: 'exhausted' }>, 'kind'>;

/** Errors by which V8, SpiderMonkey and JavaScriptCore say that the stack or the memory is full. */
function exhaustedBy({ type, message }: Failure): Exhaustion | undefined {
  if (/^(?:RangeError|InternalError)$/.test(type)) {
    if (/call stack size|too much recursion/i.test(message)) return { cause: 'stack', message };
    if (/allocation failed|out of memory/i.test(message)) return { cause: 'memory', message };
  }
  return undefined;
}

/** Node ends at once where its heap is full, and only writes why. */
function exhaustedHeap(exitCode: number, output: string): Exhaustion | undefined {
  const said = /FATAL ERROR: .*heap out of memory/.exec(output);
  return exitCode !== 0 && said ? { cause: 'memory', message: said[0] } : undefined;
}
