import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
/** Times a model by an answer or so, before its first run. */
export class SpeedMeasure {
  readonly #measure: (signal: AbortSignal) => Promise<void>;
  #abort = $state.raw<AbortController>();
  #error = $state<string>();
  #done = $state(0);

  /** `measure` draws and notes the speed. */
  constructor(measure: (signal: AbortSignal) => Promise<void>) {
    this.#measure = measure;
  }

  get isBusy(): boolean {
    return this.#abort !== undefined;
  }

  /** Why the last attempt gave nothing, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Grows with each speed that was noted. */
  get done(): number {
    return this.#done;
  }

  start = async (): Promise<void> => {
    this.stop();
    const abort = (this.#abort = new AbortController());
    this.#error = undefined;
    try {
      await this.#measure(abort.signal);
      this.#done++;
    } catch (cause) {
      if (!abort.signal.aborted) this.#error = messageOf(cause);
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
    }
  };

  /** Ends the attempt in progress, and forgets why the last one failed. */
  stop = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#error = undefined;
  };
}
