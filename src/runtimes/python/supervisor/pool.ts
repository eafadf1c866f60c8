import type { GradeTask, SandboxStats } from '../protocol.ts';
import type { Verdict } from '../../../core/grading/verdict.ts';
import { LaneHandle, type LaneParts } from './lane-handle.ts';
import { runTask } from './run-task.ts';

export interface Job {
  readonly task: GradeTask;
  readonly done: (verdict: Verdict) => void;
  /** Set on the second try after a failure of the runner itself. */
  readonly retried?: boolean;
}

/** Lanes that take jobs from one queue; a lane that is spent is replaced by a warm spare. */
export class Pool {
  readonly #parts: LaneParts;
  readonly #snapshot: ArrayBuffer | undefined;
  readonly #queue: Job[] = [];
  readonly #idle: ((job: Job) => void)[] = [];
  readonly #replaced: Record<string, number> = {};
  readonly #onStats: (stats: SandboxStats) => void;
  #lanes = 0;
  #spare: LaneHandle | undefined;

  constructor(
    parts: LaneParts,
    snapshot: ArrayBuffer | undefined,
    onStats: (stats: SandboxStats) => void,
  ) {
    this.#parts = parts;
    this.#snapshot = snapshot;
    this.#onStats = onStats;
  }

  /** Puts a booted lane to work until the frame is removed. */
  async work(lane: LaneHandle): Promise<void> {
    this.#lanes++;
    for (;;) {
      const job = await this.#next();
      const { verdict, spent } = await runTask(lane, job.task, this.#warmSpare);
      if (verdict.kind === 'runner-error' && !job.retried) this.add({ ...job, retried: true });
      else job.done(verdict);
      if (spent === undefined) continue;
      lane.terminate();
      this.#count(spent);
      lane = await this.#takeSpare();
    }
  }

  add(job: Job): void {
    const idle = this.#idle.shift();
    if (idle) idle(job);
    else this.#queue.push(job);
  }

  /** A lane booted from the snapshot, or from nothing where there is none. */
  boot(): LaneHandle {
    return new LaneHandle(this.#parts, {
      makeSnapshot: false,
      ...(this.#snapshot && { snapshot: this.#snapshot }),
    });
  }

  #next(): Promise<Job> {
    const job = this.#queue.shift();
    return job ? Promise.resolve(job) : new Promise((resolve) => this.#idle.push(resolve));
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
