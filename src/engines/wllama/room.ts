/** What a sample takes while it is drawn. */
export interface Share {
  readonly tokens: number;
  /** Nothing else is drawn meanwhile. */
  readonly alone?: boolean;
}

interface Waiting {
  readonly tokens: number;
  readonly slots: number;
  readonly begin: () => void;
  readonly refuse: (error: Error) => void;
}

/** What those hear who still wait when the model is gone: another one may have room for them. */
export class RoomClosed extends Error {
  override readonly name = 'RoomClosed';
}

/**
 * The context and the slots that samples share. llama.cpp drops a request for which there is no slot,
 * and fails all that are under way when the context is full, so neither may happen.
 */
export class Room {
  readonly #all: { readonly context: number; readonly slots: number };
  readonly #waiting: Waiting[] = [];
  #tokens: number;
  #slots: number;
  #closed = false;

  constructor(all: { readonly context: number; readonly slots: number }) {
    this.#all = all;
    this.#tokens = all.context;
    this.#slots = all.slots;
  }

  /**
   * Runs a task once there is room for it, in the order they came. Throws the signal's reason where it
   * aborts before that, and `RoomClosed`.
   */
  async use<Value>(share: Share, task: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    const { context, slots } = this.#all;
    const taken = share.alone
      ? { tokens: context, slots }
      : { tokens: Math.min(share.tokens, context), slots: 1 };
    await this.#enter(taken);
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      this.#tokens += taken.tokens;
      this.#slots += taken.slots;
      this.#admit();
    }
  }

  /** Sends away all who wait or come; those who are in stay. */
  close(): void {
    this.#closed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(new RoomClosed());
  }

  #enter(taken: Pick<Waiting, 'tokens' | 'slots'>): Promise<void> {
    if (this.#closed) return Promise.reject(new RoomClosed());
    return new Promise((begin, refuse) => {
      this.#waiting.push({ ...taken, begin, refuse });
      this.#admit();
    });
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (next.tokens > this.#tokens || next.slots > this.#slots) return;
      this.#tokens -= next.tokens;
      this.#slots -= next.slots;
      this.#waiting.shift();
      next.begin();
    }
  }
}
