import { said } from '../../../core/said.ts';
import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { LaneRequest, ProblemSpec } from '../protocol.ts';
import type { BootedLane } from './boot-lane.ts';
import { callWithDeadline, type TimedAnswer } from './call-with-deadline.ts';
import type { Clock } from '../../sandbox/supervisor/clock.ts';
import type { LaneHandle } from './lane-handle.ts';

/** A reference that takes longer than this says nothing about a fair limit. */
const recordMs = 60_000;
const memoryMiB = 1024;

/** How a problem's samples are judged. */
export type Recording =
  /** By replay: these calls, of these functions, are all a program under test is given. */
  | {
      readonly calls: readonly string[];
      readonly functions: readonly string[];
      readonly referenceMs: number;
    }
  /** By nonce, because the tests cannot be replayed. */
  | { readonly refused: string; readonly referenceMs?: number };

/** What one call of a program gave back, as its lane tells it; values are opaque text. */
export interface CallResult {
  readonly value?: string;
  readonly raised?: SampleError;
  readonly refused?: string;
}

/** An error as the harness reports it, with the module an import did not find. */
export type SampleError = ProgramError & { readonly module?: string };

export type Judgement =
  | { readonly passed: true }
  | { readonly error: SampleError }
  /** The tests went another way: these calls have to be made instead. */
  | { readonly needs: readonly string[] }
  /** The tests themselves did not end on what was returned. */
  | { readonly expired: true }
  /** What was returned, no encoder writes: the trusted interpreter could not read it. */
  | { readonly unreadable: true };

/**
 * The trusted interpreter. It alone knows the tests; it never runs code of a sample. Its lane is
 * replaced when it dies; the next one learns problems again as they are needed.
 */
export class Judge {
  readonly #clock: Clock;
  readonly #boot: () => Promise<BootedLane>;
  readonly #specs: ReadonlyMap<number, ProblemSpec>;
  readonly #recordings = new Map<number, Promise<Recording>>();
  /** What the present lane has recorded; one that takes its place knows nothing. */
  readonly #learned = new Set<number>();
  #lane: LaneHandle | undefined;
  /** One call at a time; a lane answers in order anyway, but its deadline must be its own. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    clock: Clock,
    lane: LaneHandle,
    boot: () => Promise<BootedLane>,
    specs: ReadonlyMap<number, ProblemSpec>,
  ) {
    this.#clock = clock;
    this.#lane = lane;
    this.#boot = boot;
    this.#specs = specs;
  }

  /** How a problem is judged; throws when the trusted lane died of it twice. */
  recordingOf(key: number): Promise<Recording> {
    const known = this.#recordings.get(key);
    if (known) return known;
    const recording = this.#inTurn(() => this.#record(key));
    this.#recordings.set(key, recording);
    // Our own failure says nothing about the problem.
    recording.catch(() => this.#recordings.delete(key));
    return recording;
  }

  /** Judges what a program returned for `calls`. */
  replay(
    key: number,
    calls: readonly string[],
    results: readonly CallResult[],
    timeMs: number,
  ): Promise<Judgement> {
    const parameters = [JSON.stringify({ key, calls, results })];
    return this.#inTurn(async () => {
      const { answer } = await this.#callTwice(async (again) => {
        if (!this.#learned.has(key)) await this.#learnAgain(key);
        return this.#call('_replay', parameters, timeMs, !again);
      });
      if (answer?.thrown !== undefined) return { unreadable: true };
      if (answer?.text === undefined) return { expired: true };
      return JSON.parse(answer.text) as Judgement;
    });
  }

  async #record(key: number): Promise<Recording> {
    const spec = this.#specs.get(key);
    if (spec?.reference === undefined) return { refused: said`no reference solution` };
    const { reference, tests, checks, functions = null } = spec;
    const parameters = [JSON.stringify({ key, reference, tests, checks, functions })];
    const { answer } = await this.#callTwice((again) =>
      this.#call('_record', parameters, recordMs, !again),
    );
    if (answer?.text === undefined) return { refused: said`a reference that does not end here` };
    const recording = JSON.parse(answer.text) as Recording;
    if (!('refused' in recording)) this.#learned.add(key);
    return recording;
  }

  /** Without this the lane would not know what it is asked about, and the sample would pay for it. */
  async #learnAgain(key: number): Promise<void> {
    const recording = await this.#record(key);
    if ('refused' in recording)
      throw new Error(said`The judge forgot a problem: ${recording.refused}`);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Tries again once where the lane itself may have been what failed. */
  async #callTwice(call: (again: boolean) => Promise<TimedAnswer>): Promise<TimedAnswer> {
    const timed = await call(false);
    if (timed.workerError === undefined && !timed.unheard) return timed;
    const again = await call(true);
    if (again.workerError === undefined) return again;
    throw new Error(said`The judge died twice: ${again.workerError}`);
  }

  async #call(
    call: LaneRequest['call'],
    parameters: readonly string[],
    timeMs: number,
    feelPulse: boolean,
  ): Promise<TimedAnswer> {
    const lane = (this.#lane ??= (await this.#boot()).lane);
    const request: LaneRequest = { call, parameters, memoryMiB, restore: false };
    const timed = await callWithDeadline(this.#clock, lane, request, timeMs, { feelPulse });
    if (timed.spent !== undefined) {
      lane.terminate();
      this.#lane = undefined;
      this.#learned.clear();
    }
    return timed;
  }
}
