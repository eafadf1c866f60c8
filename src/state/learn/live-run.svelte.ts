import { saidOf } from '../said/said-of.svelte.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Tally } from '../../core/statistics/tally.ts';
import type { DrawSpec } from '../../lessons/draw-spec.ts';
import type { LessonSample } from '../../lessons/lesson-sample.ts';
import type { RecordedSamples } from '../../lessons/recorded/read-recorded.ts';
import type { RecordedAbout } from '../../lessons/recorded/recorded-run.ts';
import { talliesOf } from '../../lessons/tallies-of.ts';
import { m } from '../../messages/messages.js';
import { whenItsTurn } from '../../storage/run-lock.ts';
import { ProgressMeter } from '../progress-meter.ts';
import { whileAwake } from '../wake-lock.ts';
import { drawLive, LiveNotes, type LiveEvent, type LiveParts } from './draw-live.ts';
import { MemoryRunStore } from './memory-run-store.ts';

/** How often figures hear of new samples: more would cost them more than it shows. */
const tellMs = 100;

/** Where drawing stands; `waiting` for a run to end, `loading` model and sandbox. */
export type LivePhase = 'idle' | 'waiting' | 'loading' | 'working' | 'stopped' | 'done' | 'failed';

/** How far drawing is. */
export interface LiveProgress {
  readonly drawn: number;
  readonly graded: number;
  /** 0 before the problems are read. */
  readonly total: number;
  readonly secondsLeft?: number;
  /** Seconds it has taken so far, waiting left out. */
  readonly seconds: number;
}

/** What a live run needs of the page. */
export interface LiveRunParts extends LiveParts {
  readonly loadProblems: (spec: DrawSpec) => Promise<readonly Problem[]>;
  readonly loadRecorded: (spec: DrawSpec) => Promise<RecordedSamples | undefined>;
}

/** Said when it is read, in the language of then. */
type Sentence = () => string;

/** Tallies, and what they were counted from. */
interface Tallied {
  readonly rows: readonly LessonSample[];
  readonly tallies: readonly Tally[];
}

const nothingToSay: Sentence = () => '';
const nothing: LiveProgress = { drawn: 0, graded: 0, total: 0, seconds: 0 };

/** Samples of Pico for a lesson: recorded until the reader has them drawn and judged here. */
export class LiveRun {
  readonly spec: DrawSpec;
  readonly #parts: LiveRunParts;
  readonly #store = new MemoryRunStore();
  readonly #notes = new LiveNotes();
  #graded: LessonSample[] = [];
  readonly #meter = new ProgressMeter();
  #drawn = 0;
  #ms = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #working = Promise.resolve();
  #reading: Promise<void> | undefined;
  #live = $state.raw<readonly LessonSample[]>([]);
  #recorded = $state.raw<RecordedSamples>();
  #problems = $state.raw<readonly Problem[]>([]);
  #phase = $state.raw<LivePhase>('idle');
  #progress = $state.raw(nothing);
  #message = $state.raw(nothingToSay);
  #tallied: Tallied = { rows: [], tallies: [] };

  constructor(spec: DrawSpec, parts: LiveRunParts) {
    this.spec = spec;
    this.#parts = parts;
  }

  /** Samples with a verdict: those drawn here once there are any, else those recorded. */
  get rows(): readonly LessonSample[] {
    return this.source === 'live' ? this.#live : (this.#recorded?.samples ?? []);
  }

  /** Where `rows` come from. */
  get source(): 'live' | 'recorded' | 'none' {
    if (this.#live.length > 0) return 'live';
    return this.#recorded ? 'recorded' : 'none';
  }

  /** n and c of each problem that has samples, in the order they are drawn. */
  get tallies(): readonly Tally[] {
    // A derived would stop with the figure that asked first, and this outlives it.
    const { rows } = this;
    if (rows !== this.#tallied.rows) this.#tallied = { rows, tallies: talliesOf(rows) };
    return this.#tallied.tallies;
  }

  /** The problems that samples are of; empty before they are read. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** When and by what the recording was made, where there is one. */
  get about(): RecordedAbout | undefined {
    return this.#recorded?.about;
  }

  get phase(): LivePhase {
    return this.#phase;
  }

  get isBusy(): boolean {
    return ['waiting', 'loading', 'working'].includes(this.#phase);
  }

  get progress(): LiveProgress {
    return this.#progress;
  }

  /** A sentence where it waits, was interrupted or failed; else empty. */
  get message(): string {
    return this.#message();
  }

  /** What judged the samples drawn here; empty until all of them are. */
  get runtime(): string {
    return this.#store.runtime;
  }

  /** Reads problems and recording, once; never rejects. */
  load = (): Promise<void> => (this.#reading ??= this.#read());

  /** Draws and judges what is missing; resolves once that has ended, and never rejects. */
  start = (): Promise<void> => {
    if (this.isBusy) return this.#working;
    const { signal } = (this.#abort = new AbortController());
    [this.#phase, this.#message] = ['loading', nothingToSay];
    // What was stopped a moment ago may still be ending.
    return (this.#working = this.#working.then(() => this.#start(signal)));
  };

  /** Ends drawing and judging at once; what is judged stays, and `start` goes on from it. */
  stop = (): void => {
    this.interrupt(nothingToSay);
  };

  /** As `stop`, for a reason that the reader did not give. */
  interrupt = (message: Sentence): void => {
    if (!this.isBusy) return;
    this.#abort?.abort();
    this.#end('stopped', message);
  };

  async #read(): Promise<void> {
    try {
      const [problems, recorded] = await Promise.all([
        this.#parts.loadProblems(this.spec),
        this.#parts.loadRecorded(this.spec),
      ]);
      [this.#problems, this.#recorded] = [problems, recorded];
    } catch (error) {
      this.#reading = undefined;
      this.#end('failed', () => saidOf(messageOf(error)));
    }
  }

  async #start(signal: AbortSignal): Promise<void> {
    await this.load();
    if (this.#problems.length === 0) return;
    const onWait = () => ([this.#phase, this.#message] = ['waiting', m.live_busy]);
    try {
      await whenItsTurn({ signal, onWait }, async () => {
        if (!signal.aborted) await whileAwake(() => this.#work(signal));
      });
      // After a stop there may be a last verdict to tell, and nothing else is to change.
      if (signal.aborted) this.#tell();
      else this.#end('done', nothingToSay);
    } catch (error) {
      if (!signal.aborted) this.#end('failed', () => saidOf(messageOf(error)));
    }
  }

  async #work(signal: AbortSignal): Promise<void> {
    [this.#phase, this.#message] = ['loading', nothingToSay];
    // What was our own failure is judged once more.
    this.#graded = this.#graded.filter(({ kind }) => kind !== 'runner-error');
    const [began, before] = [performance.now(), this.#ms];
    const [spec, problems, store, notes] = [this.spec, this.#problems, this.#store, this.#notes];
    const work = { spec, problems, store, notes, signal };
    this.#meter.start(this.#graded.length, this.#total);
    for await (const event of drawLive(work, this.#parts)) {
      this.#ms = before + performance.now() - began;
      if (event.type !== 'ready') this.#take(event);
      else if (!signal.aborted) this.#phase = 'working';
    }
  }

  get #total(): number {
    return this.#problems.length * this.spec.n;
  }

  #take(event: Exclude<LiveEvent, { type: 'ready' }>): void {
    if (event.type === 'drawn') this.#drawn++;
    else {
      this.#graded.push(event.sample);
      this.#meter.add();
    }
    this.#timer ??= setTimeout(() => {
      this.#tell();
    }, tellMs);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { secondsLeft } = this.#meter;
    this.#live = [...this.#graded];
    this.#progress = {
      drawn: this.#drawn,
      graded: this.#graded.length,
      total: this.#total,
      seconds: this.#ms / 1000,
      ...(secondsLeft !== undefined && { secondsLeft }),
    };
  }

  #end(phase: LivePhase, message: Sentence): void {
    [this.#phase, this.#message] = [phase, message];
    this.#tell();
  }
}
