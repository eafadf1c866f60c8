/** How close a runtime is to what benchmarks mean by the language. */
export type Fidelity =
  /** The language's own implementation, compiled to WebAssembly. */
  | 'reference'
  /** Another implementation of the whole language. */
  | 'interpreter'
  /** An implementation of a part of it. */
  | 'subset';

/** What is known about a language that runs here; one per folder of `runtimes/languages`. */
export interface Language {
  /** Stable id, such as `javascript`; kept with problems and runs. */
  readonly id: string;
  /** What people see, such as `JavaScript`. */
  readonly label: string;
  /** What executes it, with its version, such as `QuickJS 2025-09-13`. */
  readonly version: string;
  /** The npm package it comes from, with its version. */
  readonly packages: readonly string[];
  /** SPDX expression for what is downloaded. */
  readonly licence: string;
  readonly fidelity: Fidelity;
  /** What programs may trip over, a sentence each. */
  readonly caveats: readonly string[];
  /** Begins a comment that goes to the end of the line. */
  readonly lineComment: string;
  /** Where a completion ends if the benchmark does not say: the beginning of something new. */
  readonly stopSequences: readonly string[];
  /** Id of the editor's mode, see `ui/parts/code-view`. */
  readonly editorMode: string;
  /** Whether a worker must be thrown away after each program, because traces of it would stay. */
  readonly freshWorker?: boolean;
  /** Milliseconds a compiler may take before a program runs; only where there is one. */
  readonly compileMs?: number;
  /** Bytes a lane may need at least; fewer lanes are opened for large ones. */
  readonly laneMiB?: number;
  /** A scratch program that runs at once, shown where somebody tries the language. */
  readonly example: string;
}
