import type { RunRequest, RunResult } from '../../runtime.ts';
import type { LaneRules } from '../protocol.ts';
import type { Clock } from './clock.ts';
import { ProgramLane, type ProgramLaneParts } from './program-lane.ts';
import { runProgram } from './run-program.ts';

interface Job {
  readonly request: RunRequest;
  readonly resolve: (result: RunResult) => void;
  /** Whether it timed out before, while other lanes worked. */
  readonly again: boolean;
}

/** Lanes of one language that take programs from one queue. */
export class ProgramPool {
  readonly #clock: Clock;
  readonly #parts: ProgramLaneParts;
  readonly #rules: LaneRules;
  readonly #waiting: Job[] = [];
  /** Programs that were too slow beside others: each gets the whole device once. */
  readonly #alone: Job[] = [];
  readonly #idle: ProgramLane[] = [];
  #working = 0;

  /** `first` has been started already, and is known to work. */
  constructor(clock: Clock, parts: ProgramLaneParts, rules: LaneRules, first: ProgramLane) {
    this.#clock = clock;
    this.#parts = parts;
    this.#rules = rules;
    this.#idle.push(first);
  }

  /** Runs a program when a lane is free. */
  run(request: RunRequest): Promise<RunResult> {
    return new Promise((resolve) => {
      this.#waiting.push({ request, resolve, again: false });
      this.#dispatch();
    });
  }

  #dispatch(): void {
    while (this.#working < this.#rules.lanes) {
      const job = this.#waiting.shift() ?? (this.#working === 0 ? this.#alone.shift() : undefined);
      if (!job) return;
      this.#working++;
      void this.#work(job);
      if (job.again) return;
    }
  }

  async #work(job: Job): Promise<void> {
    const lane = this.#idle.pop() ?? new ProgramLane(this.#parts);
    const beside = this.#working > 1;
    const { result, spent } = await this.#runIn(lane, job.request);
    if (spent || this.#rules.freshWorker) {
      lane.terminate();
      // Boots while the next program is on its way.
      this.#idle.push(new ProgramLane(this.#parts));
    } else this.#idle.push(lane);
    this.#working--;
    if (result.kind === 'timed-out' && beside && !job.again) {
      this.#alone.push({ ...job, again: true });
    } else job.resolve(result);
    this.#dispatch();
  }

  async #runIn(lane: ProgramLane, request: RunRequest) {
    try {
      await lane.ready;
    } catch (error) {
      const message = `Another lane could not be started: ${String(error)}`;
      const said = { stdout: '', stderr: '', truncated: false, durationMs: 0 };
      return { result: { kind: 'broken', message, ...said } as const, spent: true };
    }
    return runProgram(this.#clock, lane, request, this.#rules);
  }
}
