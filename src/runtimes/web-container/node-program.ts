import type { ProgramError } from '../../core/grading/verdict.ts';
import { stripTypes } from '../strip-types.ts';
import type { RunRequest } from '../runtime.ts';

/** A program as Node takes it. */
export interface NodeProgram {
  readonly code: string;
  readonly stdin: string;
  /** Its first lines, which are the solution's. */
  readonly solutionLines: number;
  /** The tests that follow, as they were written. */
  readonly tests: string;
  /** Whether the solution ends outside of strings, comments and blocks; needed for modules only. */
  readonly complete: boolean;
}

/** Puts solution and tests together, without types where the language has them. */
export async function nodeProgram(
  { solution, tests = '', stdin = '' }: RunRequest,
  typed: boolean,
): Promise<NodeProgram | ProgramError> {
  const written = tests === '' ? solution : `${solution}\n${tests}`;
  const stripped = typed ? await stripTypes(written) : { kind: 'stripped' as const, code: written };
  if (stripped.kind === 'syntax-error') return stripped.error;
  return {
    code: stripped.code,
    stdin,
    tests,
    solutionLines: solution.split('\n').length,
    complete: tests === '' || !mayBeModule.test(written) || (await isComplete(solution)),
  };
}

const mayBeModule = /\b(?:import|export|await)\b/;

const isComplete = async (solution: string): Promise<boolean> =>
  (await stripTypes(solution)).kind === 'stripped';
