/** Pings that may go unanswered in a row before the other side counts as dead. */
const mostMissed = 5;
const pingMs = 1_000;

/**
 * Asks again and again whether somebody still answers. Counts pings, not seconds: a device that
 * slept, or a page whose timers are slowed down because it is hidden, has a late clock and not a
 * dead partner.
 */
export class Watchdog {
  readonly #ping: () => void;
  readonly #onDead: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unanswered = 0;

  constructor(ping: () => void, onDead: () => void) {
    this.#ping = ping;
    this.#onDead = onDead;
  }

  start(): void {
    this.#timer ??= setInterval(this.#look, pingMs);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** To be called with every sign of life. */
  answered(): void {
    this.#unanswered = 0;
  }

  readonly #look = (): void => {
    if (this.#unanswered >= mostMissed) {
      this.stop();
      this.#onDead();
      return;
    }
    this.#unanswered++;
    this.#ping();
  };
}
