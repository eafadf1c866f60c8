import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { RunError } from '../../runtime.ts';

const errorAt = /^main\.c(?:pp)?:(\d+):\d+: (?:fatal )?error: (.*)$/m;
const missingHeader = /'([^']+)' file not found/;
const undefinedSymbol = /undefined symbol: (.*)$/m;

/** What the compiler or the linker refused, with the first error's line. */
export function compileErrorOf(diagnostics: string): RunError {
  const traceback = diagnostics.trim().slice(0, 4_000);
  const [, line, said] = errorAt.exec(diagnostics) ?? [];
  const header = missingHeader.exec(said ?? '')?.[1];
  if (header !== undefined) {
    const needs = `the header ${header}`;
    const message = `The header ${header} is not here.`;
    return { type: 'ModuleNotFoundError', message, traceback, needs };
  }
  const symbol = undefinedSymbol.exec(diagnostics)?.[1];
  const unlinked = symbol === undefined ? 'It was not compiled.' : `undefined symbol: ${symbol}`;
  const place = line === undefined ? {} : { line: Number(line) };
  return { type: 'CompileError', message: said ?? unlinked, ...place, traceback };
}

/** A program asks its host for a function that does not exist. */
export function foreignErrorOf({ module, name }: WebAssembly.ModuleImportDescriptor): ProgramError {
  const message = `undefined symbol: ${name} of ${module}`;
  return { type: 'CompileError', message, traceback: message };
}

/** Thrown through the program by an assertion that does not hold. */
export class AssertionFailed extends Error {
  readonly line: number;

  constructor(text: string, line: number) {
    super(text);
    this.line = line;
  }
}

/** Thrown through the program where it throws an exception, which nothing could catch. */
export class ExceptionThrown extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** The error of an assertion of the tests. */
export const assertionErrorOf = ({ message, line }: AssertionFailed): ProgramError => ({
  type: 'AssertionError',
  message: `assert(${message}) does not hold.`,
  line,
  traceback: `main.cpp:${String(line)}: assert(${message})`,
});

/** An exception ends the program here even where it has a `catch`: that is no fault of the program. */
export function exceptionErrorOf({ type, message }: ExceptionThrown, source: string): RunError {
  const traceback = `${type}: ${message}`;
  return /\bcatch\s*\(/.test(source)
    ? {
        type: 'ModuleNotFoundError',
        message: `${type} was thrown; catching it does not work here`,
        traceback,
        needs: 'exceptions that are caught',
      }
    : { type, message, traceback };
}

/** How the library says that it would have thrown: `out_of_range was thrown in -fno-exceptions …`. */
const libraryThrew = /(\w+) was thrown in -fno-exceptions mode(?: with message "([^"]*)")?/;

/** What a trap means, from what the engine and the program said. */
export function trapErrorOf(trap: Error, stderr: string, source: string): RunError {
  const [, type, message = ''] = libraryThrew.exec(stderr) ?? [];
  if (type !== undefined) {
    return exceptionErrorOf(new ExceptionThrown(`std::${type}`, message), source);
  }
  const said = stderr.trim().split('\n').at(-1) ?? '';
  const aborted = /unreachable/.test(trap.message);
  const words = aborted && said !== '' ? said : trap.message;
  const name = aborted ? 'Aborted' : 'Trap';
  return { type: name, message: words, traceback: `${name}: ${words}` };
}
