import { unlessAborted } from './unless-aborted.ts';

/**
 * Makes something, telling how far it is. `signal` is aborted once nobody wants it any more, made or
 * not, and when it could not be made: whatever was taken for it is given back then.
 */
export type MakeShared<Value, Progress> = (
  tell: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Value>;

interface Start<Value, Progress> {
  readonly value: Promise<Value>;
  readonly abort: AbortController;
  /** One for each who waits. */
  readonly listeners: Set<(progress: Progress) => void>;
  made?: { readonly value: Value };
}

/** Something made once for all who ask, and given up when all who wait for it have left. */
export class SharedStart<Value, Progress> {
  readonly #make: MakeShared<Value, Progress>;
  #start: Start<Value, Progress> | undefined;

  constructor(make: MakeShared<Value, Progress>) {
    this.#make = make;
  }

  /** What was made, or is being made, or is made now; rejects when `signal` is aborted. */
  async get(signal: AbortSignal, onProgress?: (progress: Progress) => void): Promise<Value> {
    signal.throwIfAborted();
    // One function may wait twice; each wait listens and leaves for itself.
    const listener = (progress: Progress) => onProgress?.(progress);
    const start = (this.#start ??= this.#begin(listener));
    if (isMade(start)) return start.value;
    start.listeners.add(listener);
    try {
      return await unlessAborted(start.value, signal);
    } finally {
      start.listeners.delete(listener);
      if (start.listeners.size === 0 && !isMade(start)) this.#giveUp(start);
    }
  }

  /** Makes it anew the next time, unless another than `value` has been made since. */
  lose(value: unknown): void {
    if (this.#start?.made?.value === value) this.forget();
  }

  /** Makes it anew the next time. */
  forget(): void {
    if (this.#start) this.#giveUp(this.#start);
  }

  /** `first` hears from the beginning. */
  #begin(first: (progress: Progress) => void): Start<Value, Progress> {
    const abort = new AbortController();
    const listeners = new Set([first]);
    const tell = (progress: Progress) => {
      for (const listener of listeners) listener(progress);
    };
    const value = this.#make(tell, abort.signal);
    const start: Start<Value, Progress> = { value, abort, listeners };
    value.then(
      (made) => {
        start.made = { value: made };
      },
      () => {
        this.#giveUp(start);
      },
    );
    return start;
  }

  #giveUp(start: Start<Value, Progress>): void {
    if (this.#start === start) this.#start = undefined;
    start.abort.abort();
  }
}

/** A function, because it may have become true since it was asked last. */
const isMade = ({ made }: { readonly made?: unknown }): boolean => made !== undefined;
