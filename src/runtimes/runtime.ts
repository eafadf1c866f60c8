import type { Limits } from '../core/grading/limits.ts';
import type { ProgramError } from '../core/grading/verdict.ts';
import type { Language } from './language.ts';

/** An error as runtimes tell it: a `ModuleNotFoundError` is nothing the program did wrong. */
export interface RunError extends ProgramError {
  /** What it takes and is not here, to stand after “needs”: `the package numpy`. */
  readonly needs?: string;
}

/** One program to run by itself. */
export interface RunRequest {
  /** Source of the program; of its beginning where there are tests. */
  readonly solution: string;
  /**
   * The rest of the program, which judges the solution; it begins on a line of its own. Where they
   * only call one function and compare what it returns, a runtime may keep them out of its reach.
   */
  readonly tests?: string;
  /** Given to the program as standard input. */
  readonly stdin?: string;
  readonly limits: Limits;
}

/** How a program ended, and what it wrote. */
export type RunResult = Ending & {
  /** Beginning of standard output and of standard error; capped, see `truncated`. */
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  /** Milliseconds of the program alone. */
  readonly durationMs: number;
  /** Milliseconds of compiling it, where that is done beforehand. */
  readonly compileMs?: number;
  /** Why the tests shared an interpreter with the solution; absent where they ran out of its reach. */
  readonly sharedBecause?: string;
  /** What ran it, where a language has several runtimes; such as its `language.version`. */
  readonly ranBy?: string;
};

export type Ending =
  /**
   * It ended. `atEnd`: it came to the end of its text, and was not ended before by itself; told by a
   * nonce that whoever runs it keeps, never by what it prints.
   */
  | {
      readonly kind: 'exited';
      readonly exitCode: number;
      readonly atEnd: boolean;
      /** What it was ended by, where the language tells. */
      readonly error?: RunError;
    }
  | { readonly kind: 'timed-out'; readonly limitMs: number; readonly phase: 'compile' | 'run' }
  | { readonly kind: 'exhausted'; readonly cause: 'memory' | 'stack'; readonly message: string }
  /** The runtime broke, or the browser ended it: what the program did to it cannot be told apart. */
  | { readonly kind: 'broken'; readonly message: string };

/** What a runtime needs before the first program: nothing, a download, or it cannot run here. */
export type Availability =
  | { readonly kind: 'ready' }
  | { readonly kind: 'needs-download'; readonly bytes: number }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The port to whatever runs programs of one language in isolation. */
export interface LanguageRuntime {
  readonly language: Language;
  /** Runs in flight at once that keep it busy. */
  readonly capacity: number;
  availability(): Promise<Availability>;
  /** Downloads what is missing and starts it; rejects with a sentence for people. */
  prepare(onProgress?: Progress, signal?: AbortSignal): Promise<void>;
  /** Never rejects for what the program did; rejects only where the runtime cannot be started. */
  run(request: RunRequest): Promise<RunResult>;
  /** Ends everything in flight at once; what waits is answered `broken`. */
  dispose(): void;
}

/** Told of bytes received, and of all there are. */
export type Progress = (done: number, total: number) => void;
