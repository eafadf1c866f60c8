/** How many of a run's samples are different programs. */
export interface Distinct {
  /** Different programs within each problem, summed over the problems. */
  readonly distinct: number;
  /** Samples counted. */
  readonly drawn: number;
}

/**
 * Counts different programs problem by problem, remembering those of one problem at a time: equal
 * programs for two problems are two answers. Samples of a problem must come one after the other.
 */
export class DistinctCount {
  #taskId: string | undefined;
  readonly #seen = new Set<string>();
  #distinct = 0;
  #drawn = 0;

  /** Takes in a sample by what is equal where its program is, such as a hash of its text. */
  add(taskId: string, fingerprint: string): void {
    if (taskId !== this.#taskId) this.#seen.clear();
    this.#taskId = taskId;
    if (!this.#seen.has(fingerprint)) this.#distinct++;
    this.#seen.add(fingerprint);
    this.#drawn++;
  }

  get result(): Distinct {
    return { distinct: this.#distinct, drawn: this.#drawn };
  }
}
