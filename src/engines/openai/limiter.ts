import { sleep } from './sleep.ts';

/** Lets so many at a time do something, in the order they came, and holds all back when told to. */
export class Limiter {
  #free: number;
  #resumeAt = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#free = Math.max(1, Math.floor(atOnce) || 1);
  }

  /**
   * Runs the task when it is its turn, or throws the signal's reason then. Who waits does not listen
   * for an abort, since hundreds may wait: an abort frees the places, and all find out in a row.
   */
  async run<Value>(task: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    await this.#turn();
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      this.#next();
    }
  }

  /** Resolves once no pause is on; rejects with the signal's reason when it aborts. */
  async whilePaused(signal: AbortSignal): Promise<void> {
    for (let rest = this.#rest(); rest > 0; rest = this.#rest()) await sleep(rest, signal);
  }

  /** Holds back all who ask `whilePaused`, for so many ms from now. */
  pause(ms: number): void {
    this.#resumeAt = Math.max(this.#resumeAt, performance.now() + ms);
  }

  #rest = (): number => this.#resumeAt - performance.now();

  #turn(): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the place on, or keeps it free. */
  #next(): void {
    const begin = this.#waiting.shift();
    if (begin) begin();
    else this.#free++;
  }
}
