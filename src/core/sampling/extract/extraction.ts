import type { Completion, StopReason } from '../completion.ts';
import type { ChangeCode } from './changes.ts';
import type { Explained } from './explained.ts';
import type { ReasonCode } from './reasons.ts';

/** What a model said, as far as extraction needs to know it. */
export interface Answer {
  readonly text: string;
  readonly stopReason?: StopReason;
}

/**
 * `completion`: the model continued the prompt, and the text is code as it stands.
 * `chat`: the model answered a message, and its code has to be found in the answer.
 */
export type AnswerMode = 'completion' | 'chat';

/** The code of an answer, how it was found, and what was done to it. */
export interface Extraction {
  /** What `buildProgram` takes as the text of a completion; empty where there is no code. */
  readonly code: string;
  readonly form: Completion['form'];
  /** Where the code was found, or why there is none. */
  readonly reason: Explained<ReasonCode>;
  /** Everything that makes the code differ from the answer's own characters, in order. */
  readonly changes: readonly Explained<ChangeCode>[];
}
