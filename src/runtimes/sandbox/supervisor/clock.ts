/** Longest time between two looks at the clock while something is waited for. */
const heartbeatMs = 500;
/** A look that comes this late means that the device slept: no program ran meanwhile. */
const sleptMs = 5_000;

interface Alarm {
  at: number;
  readonly ring: () => void;
}

/** What a clock is driven by; replaced in tests. */
export interface ClockSource {
  now(): number;
  setTimer(callback: () => void, ms: number): number;
  clearTimer(timer: number): void;
}

const browserSource: ClockSource = {
  now: () => performance.now(),
  setTimer: (callback, ms) => window.setTimeout(callback, ms),
  clearTimer: (timer) => {
    window.clearTimeout(timer);
  },
};

/**
 * The supervisor's clock. Time during which the device slept does not count, and `look` may be
 * called by anybody who has a better idea of when to look than the timers of a hidden page.
 */
export class Clock {
  readonly #source: ClockSource;
  readonly #alarms = new Set<Alarm>();
  #timer: number | undefined;
  #seen = 0;

  constructor(source: ClockSource = browserSource) {
    this.#source = source;
  }

  /** Calls back once, in `ms` milliseconds of this device being awake; gives a way to cancel. */
  after(ms: number, ring: () => void): () => void {
    if (this.#alarms.size === 0) this.#seen = this.#source.now();
    const alarm = { at: this.#source.now() + ms, ring };
    this.#alarms.add(alarm);
    this.#wind();
    return () => {
      this.#alarms.delete(alarm);
    };
  }

  /** Rings what is due. */
  look = (): void => {
    const now = this.#source.now();
    const gap = now - this.#seen;
    this.#seen = now;
    if (gap > sleptMs) for (const alarm of this.#alarms) alarm.at += gap;
    for (const alarm of [...this.#alarms]) {
      if (alarm.at > now || !this.#alarms.delete(alarm)) continue;
      alarm.ring();
    }
    this.#wind();
  };

  #wind(): void {
    if (this.#timer !== undefined) this.#source.clearTimer(this.#timer);
    this.#timer = undefined;
    if (this.#alarms.size === 0) return;
    const next = Math.min(...[...this.#alarms].map(({ at }) => at)) - this.#source.now();
    this.#timer = this.#source.setTimer(this.look, Math.max(0, Math.min(next, heartbeatMs)));
  }
}
