/** What a sentence can name. */
export interface FailureContext {
  readonly label: string;
  /** Of the model's files. */
  readonly address: string;
  /** Of the library compiled for the model. */
  readonly library: string;
  readonly match: RegExpExecArray;
}

/** How a failure words itself (`name: message`), and what it means. */
export interface Failure {
  readonly says: RegExp;
  readonly sentence: (context: FailureContext) => string;
}
