import { nextTask } from '../platform/next-task.ts';

/** Longest stretch of work between two chances for the page to draw and react, in milliseconds. */
const stretchMs = 12;

/** Lets long loops make way for the page. */
export class Pace {
  #since = performance.now();

  /** Whether it is time to rest; cheap enough to ask for every record. */
  get isDue(): boolean {
    return performance.now() - this.#since > stretchMs;
  }

  /** Resolves in a task of its own, after what the page has to do. */
  async rest(): Promise<void> {
    await nextTask();
    this.#since = performance.now();
  }
}
