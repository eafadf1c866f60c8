import type { EngineProgress } from '../engines/engine.ts';
import type { RunEvent } from '../evaluate/events.ts';
import type { LaneProgress } from './lab-source.ts';
import { ProgressMeter } from './progress-meter.ts';

/** How often progress is told. */
const tellMs = 250;

/** What a run needs to have up before it is at full speed. */
type Part = 'engine' | 'sandbox';

/** Turns what happens in a run into progress of its stages, told a few times per second. */
export class RunProgress {
  readonly #tell: (lanes: readonly LaneProgress[]) => void;
  readonly #sandbox: () => Pick<LaneProgress, 'workers' | 'replaced'>;
  readonly #drawn = new ProgressMeter();
  readonly #tokens = new ProgressMeter();
  readonly #gradedMeter = new ProgressMeter();
  readonly #loading = new Set<Part>(['engine', 'sandbox']);
  #download: LaneProgress | undefined;
  #told = -Infinity;
  /** When the first verdict and the last one came, and how many came between. */
  readonly #graded = { first: 0, last: 0, count: 0 };

  /** `sandbox` gives how many lanes grade, and how often some were replaced. */
  constructor(
    tell: (lanes: readonly LaneProgress[]) => void,
    sandbox: () => Pick<LaneProgress, 'workers' | 'replaced'>,
  ) {
    this.#tell = tell;
    this.#sandbox = sandbox;
    this.#now();
  }

  /** Notes that a part is up. */
  ready = (part: Part): void => {
    this.#loading.delete(part);
    if (part === 'engine') this.#download = undefined;
    this.#now();
  };

  /** Notes how far the engine is with getting ready. */
  preparing = ({ stage, done, total }: EngineProgress): void => {
    this.#download =
      stage === 'download' ? { stage, done, ...(total !== undefined && { total }) } : undefined;
    this.#soon();
  };

  /** Takes in what the run loop tells. */
  apply = (event: RunEvent): void => {
    if (event.type === 'started') this.#start(event);
    else if (event.type === 'graded') this.#grade();
    else if (event.type === 'drawn') {
      this.#drawn.add();
      this.#tokens.add(event.sample.completion.tokens ?? 0);
    }
    if (event.type === 'ended') this.#now();
    else this.#soon();
  };

  /** Verdicts that came after the first one, and in how many milliseconds. */
  get graded(): { readonly samples: number; readonly ms: number } {
    const { first, last, count } = this.#graded;
    return { samples: Math.max(0, count - 1), ms: last - first };
  }

  #grade(): void {
    this.#gradedMeter.add();
    const now = performance.now();
    if (this.#graded.count++ === 0) this.#graded.first = now;
    this.#graded.last = now;
  }

  #start({ total, drawn, graded }: Extract<RunEvent, { type: 'started' }>): void {
    this.#drawn.start(drawn, total);
    this.#tokens.start(0, 0);
    this.#gradedMeter.start(graded, total);
  }

  #soon(): void {
    if (performance.now() - this.#told > tellMs) this.#now();
  }

  #now(): void {
    this.#told = performance.now();
    this.#tell(this.#lanes());
  }

  #lanes(): LaneProgress[] {
    const load = { stage: 'load', done: 2 - this.#loading.size, total: 2 } as const;
    const before = this.#loading.size === 0 ? [] : [this.#download ?? load];
    if (this.#drawn.total === 0) return before;
    const tokenRate = this.#tokens.done === 0 ? undefined : this.#tokens.rate;
    return [
      ...before,
      {
        stage: 'sample',
        ...readMeter(this.#drawn),
        ...(tokenRate !== undefined && { tokenRate }),
      },
      { stage: 'grade', ...readMeter(this.#gradedMeter), ...this.#sandbox() },
    ];
  }
}

function readMeter({ done, total, rate, secondsLeft }: ProgressMeter) {
  return {
    done,
    total,
    ...(rate !== undefined && { rate }),
    ...(secondsLeft !== undefined && { secondsLeft }),
  };
}
