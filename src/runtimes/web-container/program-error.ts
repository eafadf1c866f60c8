import type { RunError } from '../runtime.ts';
import type { Failure } from './marks.ts';
import type { NodeProgram } from './node-program.ts';

/** A place in the program, as stacks (`at f (…/program.cjs:3:5)`) and syntax errors write it. */
const place = /program\.[cm]js(?:\?[^:]*)?:(\d+)/;

/** What ended a program, as its author would want to read it. */
export function programError(failure: Failure, program: NodeProgram): RunError {
  const { message } = failure;
  const missing = missingPackage(failure);
  const type = missing === undefined ? failure.type : 'ModuleNotFoundError';
  const frames = failure.stack.split('\n').filter((line) => place.test(line));
  const lines = frames.map((frame) => Number(place.exec(frame)?.[1]));
  const own = lines.find((line) => line <= program.solutionLines);
  const assertion = assertionAt(lines, program);
  return {
    type,
    message,
    ...(missing !== undefined && { needs: `the package ${missing}` }),
    ...(own !== undefined && { line: own }),
    traceback: [`${type}: ${message}`, ...frames.map(shortFrame)].join('\n'),
    ...(assertion !== undefined && { assertion }),
  };
}

/** Graders leave out of n what asks for a package that could be had; a file of its own is its own. */
const missingPackage = ({ code, message }: Failure): string | undefined =>
  /^(?:ERR_)?MODULE_NOT_FOUND$/.test(code)
    ? /^Cannot find (?:module|package) '([^'./][^']*)'/.exec(message)?.[1]
    : undefined;

/** The line of the tests that was reached, outermost first in the solution's own calls. */
function assertionAt(
  lines: readonly number[],
  { code, solutionLines }: NodeProgram,
): string | undefined {
  const reached = lines.find((line) => line > solutionLines);
  const text = reached === undefined ? undefined : code.split('\n')[reached - 1]?.trim();
  return text === '' ? undefined : text;
}

/** Where the program lies in the container is nobody's concern. */
const shortFrame = (frame: string): string =>
  frame.replace(/(?:file:\/\/)?[^\s()]*\/(program\.[cm]js)/, '$1');
