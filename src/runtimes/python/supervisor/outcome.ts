import type { Outcome } from '../../../core/grading/verdict.ts';
import type { SampleError } from './judge.ts';
import { unsupportedNeed } from './unsupported-need.ts';

/** What an error of a program says about the program. */
export function errorOutcome({ module, ...error }: SampleError, memoryRefused: boolean): Outcome {
  if (error.type === 'MemoryError' && memoryRefused) return outOfMemory;
  const needs = unsupportedNeed(error, module);
  return needs === undefined ? { kind: 'failed', error } : { kind: 'unsupported', needs, error };
}

const outOfMemory: Outcome = {
  kind: 'crashed',
  cause: 'memory',
  message: 'The program asked for more memory than it may have.',
};

/** An exception that left the interpreter ended it; its text says how. */
export function crashOutcome(thrown: string, memoryRefused: boolean): Outcome {
  if (memoryRefused) return outOfMemory;
  if (/Maximum call stack|too much recursion|stack overflow/i.test(thrown))
    return { kind: 'crashed', cause: 'stack', message: 'The program ran out of stack.' };
  if (/\bExit\b|terminated|ExitStatus/i.test(thrown))
    return { kind: 'crashed', cause: 'exit', message: 'The program ended the interpreter.' };
  return { kind: 'crashed', cause: 'runtime', message: thrown };
}
