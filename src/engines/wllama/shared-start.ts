interface Start<Value> {
  readonly value: Promise<Value>;
  readonly abort: AbortController;
  waiting: number;
  done: boolean;
}

/** Something made once for all who ask, and given up when all who wait for it have left. */
export class SharedStart<Value> {
  readonly #make: (signal: AbortSignal) => Promise<Value>;
  #start: Start<Value> | undefined;

  constructor(make: (signal: AbortSignal) => Promise<Value>) {
    this.#make = make;
  }

  /** What was made, or is being made, or is made now; rejects when `signal` is aborted. */
  async get(signal: AbortSignal): Promise<Value> {
    signal.throwIfAborted();
    const start = (this.#start ??= this.#begin());
    if (isMade(start)) return start.value;
    start.waiting++;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => {
        reject(signal.reason as Error);
      };
    });
    signal.addEventListener('abort', leave);
    try {
      return await Promise.race([start.value, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      if (--start.waiting === 0 && !isMade(start)) this.forget(start.value);
    }
  }

  /** Makes it anew the next time; of another one than `value`, nothing is forgotten. */
  forget(value: Promise<Value> | undefined = this.#start?.value): void {
    const start = this.#start;
    if (!start || start.value !== value) return;
    this.#start = undefined;
    start.abort.abort();
  }

  #begin(): Start<Value> {
    const abort = new AbortController();
    const start: Start<Value> = { value: this.#make(abort.signal), abort, waiting: 0, done: false };
    start.value.then(
      () => {
        start.done = true;
      },
      () => {
        if (this.#start === start) this.#start = undefined;
      },
    );
    return start;
  }
}

/** A function, because it may have become true since it was asked last. */
const isMade = ({ done }: { readonly done: boolean }): boolean => done;
