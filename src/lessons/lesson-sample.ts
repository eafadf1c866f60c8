import type { VerdictKind } from '../core/grading/verdict.ts';

/** One sample of Pico with its verdict, drawn here or recorded. */
export interface LessonSample {
  readonly taskId: string;
  /** 0-based position among the samples of this problem. */
  readonly index: number;
  readonly kind: VerdictKind;
  readonly tokens: number;
  /** Log-probabilities of its tokens at temperature 1, in nats: their sum, and that by `tokens`. */
  readonly sumLogProb: number;
  readonly meanLogProb: number;
  /** What was drawn, which goes on from the problem's prompt; absent where it was not recorded. */
  readonly completion?: string;
  /** Whether each of the problem's `assertionsOf` held; absent where that was not asked. */
  readonly tests?: readonly boolean[];
  /** Milliseconds of drawing since the sample before it: of a batch, its first sample bears most. */
  readonly drawMs?: number;
  /** Milliseconds its program took; of a program drawn again, those of the first time. */
  readonly gradeMs?: number;
}
