import type { Completion } from '../sampling/completion.ts';
import type { ChangeCode } from '../sampling/extract/changes.ts';
import type { Explained } from '../sampling/extract/explained.ts';
import type { ReasonCode } from '../sampling/extract/reasons.ts';

/** One of the n attempts at a problem. (run, task, index) identifies it. */
export interface Sample {
  readonly runId: string;
  readonly taskId: string;
  /** 0-based position among the attempts at this problem. */
  readonly index: number;
  readonly completion: Completion;
  /** Where the completion's code was read from; absent where it was drawn or recorded as code. */
  readonly answer?: SampleAnswer;
  /** 0-based place in the file it was imported from, so that exports keep that order. */
  readonly position?: number;
  /** Fields of the imported line that mean nothing here; written back on export. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Names of the imported line's fields in its own order; absent for task id, text, extra. */
  readonly fieldOrder?: readonly string[];
}

/** What a model said, and how the code of a sample was found in it. */
export interface SampleAnswer {
  /** Everything it said; absent where that is the completion, character for character. */
  readonly text?: string;
  /** Where the code was found, or why there is none. */
  readonly reason: Explained<ReasonCode>;
  /** What makes the code differ from the answer's own characters, in order. */
  readonly changes: readonly Explained<ChangeCode>[];
  /** SHA-256 of all that the model was given for the problem, in hex. */
  readonly promptSha256: string;
}
