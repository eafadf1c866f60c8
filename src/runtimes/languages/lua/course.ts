import type { ProgramError } from '../../../core/grading/verdict.ts';
import { programErrorOf } from './lua-error.ts';
import { LuaExit } from './system-imports.ts';

const decoder = new TextDecoder();

/** Ends the judge when the program has failed: there is nothing left to compare. */
export class SolutionFailed extends Error {}

/** One run of a program: how it ended, and what luaunit told. */
export class Course {
  status = 0;
  error: ProgramError | undefined;
  /** Whether the solution was through before anything of what follows. */
  marks = 0;
  testsRun = 0;

  fail(error: ProgramError): void {
    this.error ??= error;
  }

  /** Notes what luaunit tells. */
  hear(what: string, texts: readonly Uint8Array[]): void {
    const [first = '', message = '', line = '', trace = ''] = texts.map((one) =>
      decoder.decode(one),
    );
    if (what === 'ran') this.testsRun += Number(first);
    if (what !== 'failed') return;
    const where = line === '' ? {} : { line: Number(line) };
    this.fail({ ...programErrorOf(first, message, trace), ...where });
  }

  /** Runs what may end itself, and keeps how. */
  attempt(run: () => readonly Uint8Array[]): readonly string[] | undefined {
    try {
      const [kind = '', ...texts] = run().map((text) => decoder.decode(text));
      if (kind === 'ok') return texts;
      const [message = '', trace = ''] = texts;
      this.fail(programErrorOf(kind === 'syntax' ? 'SyntaxError' : 'Error', message, trace));
    } catch (error) {
      if (error instanceof LuaExit) {
        this.status = error.status;
      } else if (!(error instanceof SolutionFailed)) throw error;
    }
    return undefined;
  }
}
