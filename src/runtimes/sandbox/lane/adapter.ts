import type { Limits } from '../../../core/grading/limits.ts';
import type { LaneEnding } from '../protocol.ts';

/** Files of the runtime, by the names its folder gives them. */
export interface LaneFiles {
  /** What a WebAssembly file was compiled to. */
  module(name: string): WebAssembly.Module;
  bytes(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** One program, and how its lane talks while it runs. */
export interface LaneProgram {
  /** The whole text: the solution, and the tests from a line of their own on. */
  readonly source: string;
  readonly solution: string;
  readonly tests: string;
  readonly stdin: string;
  readonly limits: Limits;
  /** To be called when booting and compiling are done: from here on its time counts. */
  readonly running: () => void;
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string | Uint8Array) => void;
}

/** What a language has to bring to run in a lane of the sandbox. */
export interface Adapter {
  /** Called once, before the first program. */
  start(files: LaneFiles): Promise<void>;
  /** Runs one program from a state no other program has touched. */
  run(program: LaneProgram): LaneEnding | Promise<LaneEnding>;
}
