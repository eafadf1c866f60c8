import type { Outcome, ProgramError } from '../../../core/grading/verdict.ts';
import { unsupportedNeed } from './unsupported-need.ts';

/** How one call of the harness ended, as seen from JavaScript. */
export interface HarnessResult {
  /** What it returned: JSON when all went well. */
  readonly answer: unknown;
  /** What it threw into JavaScript; Python exceptions of the sample never do. */
  readonly thrown: unknown;
  readonly nonce: string;
  readonly memoryRefused: boolean;
}

interface Report {
  readonly nonce?: string;
  readonly error?: ProgramError & { readonly module?: string };
  readonly output: string;
  readonly outputSize: number;
}

type ReadOutcome = Outcome & { readonly output?: string; readonly outputTruncated?: boolean };

/** Turns what came back from the interpreter into an outcome; passing takes the secret nonce. */
export function readReport(result: HarnessResult): ReadOutcome {
  if (result.thrown !== undefined) return crash(result.thrown, result.memoryRefused);
  const report = JSON.parse(String(result.answer)) as Report;
  return {
    ...outcomeOf(report, result),
    ...(report.output !== '' && { output: report.output }),
    ...(report.outputSize > report.output.length && { outputTruncated: true }),
  };
}

function outcomeOf(report: Report, { nonce, memoryRefused }: HarnessResult): Outcome {
  if (!report.error) {
    if (report.nonce === nonce) return { kind: 'passed' };
    return { kind: 'crashed', cause: 'runtime', message: 'The tests did not run to their end.' };
  }
  const { module, ...error } = report.error;
  if (error.type === 'MemoryError' && memoryRefused) {
    return { kind: 'crashed', cause: 'memory', message: 'The program asked for too much memory.' };
  }
  const needs = unsupportedNeed(error, module);
  return needs === undefined ? { kind: 'failed', error } : { kind: 'unsupported', needs, error };
}

/** An exception that left the interpreter ended it; its text says how. */
function crash(thrown: unknown, memoryRefused: boolean): Outcome {
  const message = String(thrown).slice(-500);
  if (memoryRefused)
    return { kind: 'crashed', cause: 'memory', message: 'The program asked for too much memory.' };
  if (/Maximum call stack|too much recursion|stack overflow/i.test(message))
    return { kind: 'crashed', cause: 'stack', message: 'The program ran out of stack.' };
  if (/\bExit\b|terminated|ExitStatus/i.test(message))
    return { kind: 'crashed', cause: 'exit', message: 'The program ended the interpreter.' };
  return { kind: 'crashed', cause: 'runtime', message };
}
