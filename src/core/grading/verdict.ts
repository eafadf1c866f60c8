/** Every way the grading of one sample can end, in the order legends show them. */
export const verdictKinds = [
  'passed',
  'failed',
  'timed-out',
  'crashed',
  'no-code',
  'unsupported',
  'runner-error',
] as const;

export type VerdictKind = (typeof verdictKinds)[number];

/** An exception of the program under test, as its author would want to read it. */
export interface ProgramError {
  /** Class name, such as `AssertionError`. */
  readonly type: string;
  readonly message: string;
  /** 1-based line of the sample's own code, absent when no frame of it was on the stack. */
  readonly line?: number;
  /** Traceback with the runner's own frames left out. */
  readonly traceback: string;
  /** The assertion that did not hold, as source text. */
  readonly assertion?: string;
  /** Assertions after it that did not hold either, where they stand by themselves. */
  readonly alsoFailed?: readonly string[];
  /** The call before it, with its arguments, and what came back, as Python writes them. */
  readonly call?: string;
  readonly returned?: string;
}

/** How one sample fared. Closed: a new outcome must be named here before it can be shown. */
export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly error: ProgramError }
  | { readonly kind: 'timed-out'; readonly limitMs: number }
  | { readonly kind: 'crashed'; readonly cause: CrashCause; readonly message: string }
  | { readonly kind: 'no-code' }
  | {
      readonly kind: 'unsupported';
      /** What it takes and is not here: a package, threads, or its whole language. */
      readonly needs: string;
      /** Why the language does not run here, as the end of a sentence; absent where it does. */
      readonly notHere?: string;
      readonly error?: ProgramError;
    }
  /** Our own failure, never the sample's: shown, and left out of n. */
  | { readonly kind: 'runner-error'; readonly message: string };

export type CrashCause = 'memory' | 'stack' | 'exit' | 'runtime';

/** An outcome with the circumstances that give it its meaning. */
export type Verdict = Outcome & {
  /** Which judge decided: replay in a trusted interpreter, or a secret nonce in the same one. */
  readonly judgedBy: 'replay' | 'nonce' | 'none';
  /** Why it was not replay. */
  readonly judgedByReason?: string;
  /** What ran it, where a run may use more than one runtime for a language. */
  readonly ranBy?: string;
  /** Wall-clock time of the program under test. */
  readonly durationMs: number;
  /** Beginning of what the program printed; capped, see `outputTruncated`. */
  readonly output?: string;
  readonly outputTruncated?: boolean;
};

/** Whether a verdict of this kind is one of the n attempts (DESIGN.md, verdicts). */
export const countsInN = (kind: VerdictKind): boolean =>
  kind !== 'unsupported' && kind !== 'runner-error';
