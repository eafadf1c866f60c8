import type { ProgramError } from '../../../core/grading/verdict.ts';
import { messageOf } from '../../../core/message-of.ts';
import type { LaneProgram } from '../../sandbox/lane/adapter.ts';
import { stripTypes } from './strip-types.ts';

type Texts = Pick<LaneProgram, 'source' | 'solution' | 'tests'>;

/** The texts of a program as JavaScript, or the error of the first place that cannot be read. */
export function stripProgram({ source, solution, tests }: Texts): Texts | { error: ProgramError } {
  try {
    const parts = { solution: stripTypes(solution), tests: stripTypes(tests) };
    return {
      ...parts,
      source: tests === '' ? parts.solution : `${parts.solution}\n${parts.tests}`,
    };
  } catch {
    return stripWhole(source);
  }
}

/** The solution cannot be read without the tests, which may close what it leaves open. */
function stripWhole(source: string): Texts | { error: ProgramError } {
  try {
    const whole = stripTypes(source);
    return { source: whole, solution: whole, tests: '' };
  } catch (error) {
    return { error: syntaxErrorOf(error) };
  }
}

/** Sucrase ends its messages with the place: `Unexpected token (3:14)`. */
function syntaxErrorOf(error: unknown): ProgramError {
  const said = messageOf(error);
  const place = /\((\d+):(\d+)\)$/.exec(said);
  const message = said.replace(/^Error transforming \S+: /, '').replace(/\s*\(\d+:\d+\)$/, '');
  const traceback = `SyntaxError: ${message}${place ? `\n    at main.ts:${place[1] ?? ''}` : ''}`;
  return { type: 'SyntaxError', message, traceback, ...(place && { line: Number(place[1]) }) };
}
