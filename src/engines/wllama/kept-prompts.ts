/** What may gather before the model is loaded anew. */
const mostBytes = 2 ** 30;

/**
 * Reckons what llama.cpp keeps of answers that have ended. Where the next prompt has little in common
 * with the last, it copies the last one's keys and values aside, up to 8 GB, and wllama has no setting
 * for that; a browser's memory ends before.
 */
export class KeptPrompts {
  readonly #bytesPerToken: number;
  #tokens = 0;

  constructor(bytesPerToken: number) {
    this.#bytesPerToken = bytesPerToken;
  }

  /** Takes in the prompt and the answer of one sample; that some are not kept is not reckoned with. */
  add(tokens: number): void {
    this.#tokens += tokens;
  }

  get isTooMuch(): boolean {
    return this.#tokens * this.#bytesPerToken > mostBytes;
  }
}
