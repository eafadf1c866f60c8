/** Why a model stopped: a stop sequence or end of text, the token limit, or the user. */
export type StopReason = 'stop' | 'length' | 'aborted';

/** What an engine drew for a prompt, before anything is cut from it. */
export interface Completion {
  readonly text: string;
  /**
   * `completion`: the text continues the prompt (human-eval).
   * `solution`: the text is a whole program (EvalPlus, MBPP).
   */
  readonly form: 'completion' | 'solution';
  /** Absent where the recording does not say. */
  readonly stopReason?: StopReason;
  /** Number of tokens drawn, where the engine counts them. */
  readonly tokens?: number;
}
