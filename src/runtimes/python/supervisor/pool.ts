import type { LaneRequest, SandboxStats } from '../protocol.ts';
import type { BootedLane } from './boot-lane.ts';
import { callWithDeadline, type TimedAnswer } from './call-with-deadline.ts';
import type { Clock } from '../../sandbox/supervisor/clock.ts';
import type { LaneHandle } from './lane-handle.ts';

/**
 * When a call gets a lane: `now` in the order of asking; `late` when nothing asks for now, for what
 * is probably an endless loop; `alone` when no other lane works, for a fair clock.
 */
export type Turn = 'now' | 'late' | 'alone';

interface Job {
  readonly request: LaneRequest;
  readonly timeMs: number;
  readonly turn: Turn;
  readonly resolve: (answer: TimedAnswer) => void;
}

/** Boots that may fail one after the other before a lane is given up. */
const mostFailedBoots = 3;

/** Where a pool gets lanes from, and whom it tells what becomes of them. */
export interface PoolOptions {
  readonly boot: () => Promise<BootedLane>;
  readonly onStats: (stats: SandboxStats) => void;
  /** The last lane was given up: nothing that waits will ever be run. */
  readonly onEmpty: () => void;
}

/** Untrusted lanes that take calls from one queue; a spent lane is replaced by a warm spare. */
export class Pool {
  readonly #clock: Clock;
  readonly #waiting: Readonly<Record<Turn, Job[]>> = { now: [], late: [], alone: [] };
  readonly #idle: ((job: Job) => void)[] = [];
  readonly #replaced: Record<string, number> = {};
  readonly #options: PoolOptions;
  #lanes = 0;
  #busy = 0;
  #alone = false;
  #spare: Promise<BootedLane> | undefined;

  constructor(clock: Clock, options: PoolOptions) {
    this.#clock = clock;
    this.#options = options;
  }

  /** Lanes at work or waiting for it. */
  get lanes(): number {
    return this.#lanes;
  }

  /** Calls some lane when its turn comes, and gives what came of it. */
  run(request: LaneRequest, timeMs: number, turn: Turn = 'now'): Promise<TimedAnswer> {
    return new Promise((resolve) => {
      this.#waiting[turn].push({ request, timeMs, turn, resolve });
      this.#dispatch();
    });
  }

  /** Puts a booted lane to work until the frame is removed, or no lane can be booted any more. */
  async work(lane: LaneHandle): Promise<void> {
    this.#lanes++;
    let working: LaneHandle | undefined = lane;
    while (working) working = await this.#workWith(working);
    this.#lanes--;
    if (this.#lanes === 0) this.#options.onEmpty();
  }

  /** Works with one lane until it is spent; gives the one that takes its place. */
  async #workWith(lane: LaneHandle): Promise<LaneHandle | undefined> {
    const onSuspect = this.#warmSpare;
    for (;;) {
      const { request, timeMs, turn, resolve } = await this.#next();
      const timed = await callWithDeadline(this.#clock, lane, request, timeMs, { onSuspect });
      this.#busy--;
      if (turn === 'alone') this.#alone = false;
      resolve(timed);
      this.#dispatch();
      if (timed.spent === undefined) continue;
      lane.terminate();
      this.#count(timed.spent);
      return this.#takeSpare();
    }
  }

  #next(): Promise<Job> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#dispatch();
    });
  }

  /** Gives waiting calls to idle lanes, as far as their turns allow. */
  #dispatch(): void {
    while (this.#idle.length > 0) {
      const job = this.#take();
      if (!job) return;
      this.#busy++;
      this.#idle.shift()?.(job);
    }
  }

  #take(): Job | undefined {
    if (this.#alone) return undefined;
    const { now, late, alone } = this.#waiting;
    const job = now.shift() ?? late.shift();
    if (job || this.#busy > 0) return job;
    const single = alone.shift();
    if (single) this.#alone = true;
    return single;
  }

  readonly #warmSpare = (): void => {
    this.#spare ??= this.#options.boot();
    // Whoever takes it hears of that.
    this.#spare.catch(() => undefined);
  };

  async #takeSpare(): Promise<LaneHandle | undefined> {
    for (let failed = 0; failed < mostFailedBoots; failed++) {
      const booting = this.#spare ?? this.#options.boot();
      this.#spare = undefined;
      try {
        return (await booting).lane;
      } catch {
        this.#count('boot failed');
      }
    }
    return undefined;
  }

  #count(reason: string): void {
    this.#replaced[reason] = (this.#replaced[reason] ?? 0) + 1;
    this.#options.onStats({ lanes: this.#lanes, replaced: { ...this.#replaced } });
  }
}
