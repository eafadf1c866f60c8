import type { ProgramError } from '../../../core/grading/verdict.ts';
import type { LaneRequest, ProblemSpec } from '../protocol.ts';
import { callWithDeadline, type TimedAnswer } from './call-with-deadline.ts';
import type { Clock } from './clock.ts';
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
 * replaced when it dies, and problems are recorded again as they are needed.
 */
export class Judge {
  readonly #clock: Clock;
  readonly #boot: () => LaneHandle;
  readonly #specs: ReadonlyMap<number, ProblemSpec>;
  #recordings = new Map<number, Promise<Recording>>();
  #lane: LaneHandle;
  /** One call at a time; a lane answers in order anyway, but its deadline must be its own. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    clock: Clock,
    lane: LaneHandle,
    boot: () => LaneHandle,
    specs: ReadonlyMap<number, ProblemSpec>,
  ) {
    this.#clock = clock;
    this.#lane = lane;
    this.#boot = boot;
    this.#specs = specs;
  }

  /** The recording of a problem, made once per life of the trusted lane. */
  recordingOf(key: number): Promise<Recording> {
    const known = this.#recordings.get(key);
    if (known) return known;
    const recording = this.#record(key);
    this.#recordings.set(key, recording);
    return recording;
  }

  /** Judges what a program returned for `calls`. */
  async replay(
    key: number,
    calls: readonly string[],
    results: readonly CallResult[],
    timeMs: number,
  ): Promise<Judgement> {
    // A judge that was replaced meanwhile has to learn the problem first.
    await this.recordingOf(key);
    const { answer } = await this.#call(
      '_replay',
      [JSON.stringify({ key, calls, results })],
      timeMs,
    );
    if (answer?.thrown !== undefined) return { unreadable: true };
    return answer?.text === undefined ? { expired: true } : (JSON.parse(answer.text) as Judgement);
  }

  async #record(key: number): Promise<Recording> {
    const spec = this.#specs.get(key);
    if (spec?.reference === undefined) return { refused: 'no reference solution' };
    const { reference, tests, checks, functions = null } = spec;
    const parameters = [JSON.stringify({ key, reference, tests, checks, functions })];
    const { answer } = await this.#call('_record', parameters, recordMs);
    if (answer?.text === undefined) return { refused: 'a reference that does not end here' };
    return JSON.parse(answer.text) as Recording;
  }

  #call(
    call: LaneRequest['call'],
    parameters: readonly string[],
    timeMs: number,
  ): Promise<TimedAnswer> {
    const request: LaneRequest = { call, parameters, memoryMiB, restore: false };
    const turn = this.#queue.then(async () => {
      const timed = await callWithDeadline(this.#clock, this.#lane, request, timeMs);
      if (timed.spent !== undefined) await this.#replace();
      return timed;
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #replace(): Promise<void> {
    this.#lane.terminate();
    this.#recordings = new Map();
    this.#lane = this.#boot();
    await this.#lane.ready;
  }
}
