import type { Completion } from '../sampling/completion.ts';

/** One of the n attempts at a problem. (run, task, index) identifies it. */
export interface Sample {
  readonly runId: string;
  readonly taskId: string;
  /** 0-based position among the attempts at this problem. */
  readonly index: number;
  readonly completion: Completion;
  /** 0-based place in the file it was imported from, so that exports keep that order. */
  readonly position?: number;
  /** Fields of the imported line that mean nothing here; written back on export. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Names of the imported line's fields in its own order; absent for task id, text, extra. */
  readonly fieldOrder?: readonly string[];
}
