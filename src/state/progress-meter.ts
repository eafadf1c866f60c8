/** Length of the window the rate is measured over. */
const windowMs = 5_000;

/** Counts finished items and tells how fast they come and how long the rest will take. */
export class ProgressMeter {
  readonly #now: () => number;
  readonly #recent: { readonly at: number; readonly done: number }[] = [];
  total = 0;
  done = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Starts anew with some items already there; they do not count into the rate. */
  start(done: number, total: number): void {
    this.done = done;
    this.total = total;
    this.#recent.splice(0, Infinity, { at: this.#now(), done });
  }

  add(count = 1): void {
    this.done += count;
    const at = this.#now();
    // A point every so often is enough, however fast items come.
    if (at - (this.#recent.at(-1)?.at ?? 0) > 100) this.#recent.push({ at, done: this.done });
    while (this.#recent.length > 2 && at - (this.#recent[1]?.at ?? at) > windowMs) {
      this.#recent.shift();
    }
  }

  /** Items per second over the last seconds; undefined before there is anything to measure. */
  get rate(): number | undefined {
    const first = this.#recent[0];
    if (!first || this.done === first.done) return undefined;
    const seconds = (this.#now() - first.at) / 1000;
    return seconds < 0.2 ? undefined : (this.done - first.done) / seconds;
  }

  get secondsLeft(): number | undefined {
    const { rate } = this;
    return rate === undefined ? undefined : (this.total - this.done) / rate;
  }
}
