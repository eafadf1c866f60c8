import type { LaneRequest, SandboxStats } from '../protocol.ts';
import { callWithDeadline, type TimedAnswer } from './call-with-deadline.ts';
import type { Clock } from './clock.ts';
import { LaneHandle, type LaneParts } from './lane-handle.ts';

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

/** Untrusted lanes that take calls from one queue; a spent lane is replaced by a warm spare. */
export class Pool {
  readonly #clock: Clock;
  readonly #parts: LaneParts;
  readonly #snapshot: ArrayBuffer | undefined;
  readonly #waiting: Readonly<Record<Turn, Job[]>> = { now: [], late: [], alone: [] };
  readonly #idle: ((job: Job) => void)[] = [];
  readonly #replaced: Record<string, number> = {};
  readonly #onStats: (stats: SandboxStats) => void;
  #lanes = 0;
  #busy = 0;
  #alone = false;
  #spare: LaneHandle | undefined;

  constructor(
    clock: Clock,
    parts: LaneParts,
    snapshot: ArrayBuffer | undefined,
    onStats: (stats: SandboxStats) => void,
  ) {
    this.#clock = clock;
    this.#parts = parts;
    this.#snapshot = snapshot;
    this.#onStats = onStats;
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

  /** Puts a booted lane to work until the frame is removed. */
  async work(lane: LaneHandle): Promise<void> {
    this.#lanes++;
    for (;;) {
      const { request, timeMs, turn, resolve } = await this.#next();
      const timed = await callWithDeadline(this.#clock, lane, request, timeMs, this.#warmSpare);
      this.#busy--;
      if (turn === 'alone') this.#alone = false;
      resolve(timed);
      this.#dispatch();
      if (timed.spent === undefined) continue;
      lane.terminate();
      this.#count(timed.spent);
      lane = await this.#takeSpare();
    }
  }

  /** A lane booted from the snapshot, or from nothing where there is none. */
  boot = (): LaneHandle =>
    new LaneHandle(this.#parts, {
      makeSnapshot: false,
      ...(this.#snapshot && { snapshot: this.#snapshot }),
    });

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
    this.#spare ??= this.boot();
  };

  async #takeSpare(): Promise<LaneHandle> {
    for (;;) {
      const lane = this.#spare ?? this.boot();
      this.#spare = undefined;
      try {
        await lane.ready;
        return lane;
      } catch {
        lane.terminate();
        this.#count('boot failed');
      }
    }
  }

  #count(reason: string): void {
    this.#replaced[reason] = (this.#replaced[reason] ?? 0) + 1;
    this.#onStats({ lanes: this.#lanes, replaced: { ...this.#replaced } });
  }
}
