import type { Sample } from '../core/grading/sample.ts';
import type { GradedSample } from './run-store.ts';

/** What the run loop tells while it works. Everything it names is already stored. */
export type RunEvent =
  /** Counts at the start: samples asked for, and how many are drawn and graded already. */
  | {
      readonly type: 'started';
      readonly total: number;
      readonly drawn: number;
      readonly graded: number;
    }
  | { readonly type: 'drawn'; readonly sample: Sample }
  /** Handed to the grader; the one thing told before it is stored, since it changes nothing. */
  | { readonly type: 'grading'; readonly taskId: string; readonly index: number }
  | { readonly type: 'graded'; readonly graded: GradedSample }
  /** `finished` is false after a stop; what is left is done by evaluating the run again. */
  | { readonly type: 'ended'; readonly finished: boolean };
