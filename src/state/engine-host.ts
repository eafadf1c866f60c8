import type { RunSource } from '../core/grading/run.ts';
import { defaultWorkers } from '../engines/default-workers.ts';
import {
  EngineError,
  type Engine,
  type EngineDescriptor,
  type EngineProgress,
} from '../engines/engine.ts';

type OnProgress = (progress: EngineProgress) => void;

interface Kept {
  readonly key: string;
  readonly ready: Promise<Engine>;
  readonly abort: AbortController;
  /** Whoever waits for it now. */
  readonly listeners: Set<OnProgress>;
}

/** Lets the screen that was just opened come first. */
const idleMs = 100;

/** Keeps the engine that was used last, so that Run and Resume begin at once. */
export class EngineHost {
  readonly engines: readonly EngineDescriptor[];
  readonly #workers: () => number;
  #kept: Kept | undefined;

  /** `workers` gives how many threads may sample. */
  constructor(
    engines: readonly EngineDescriptor[],
    workers: () => number = () => defaultWorkers(navigator.hardwareConcurrency),
  ) {
    this.engines = engines;
    this.#workers = workers;
  }

  /** Whether the samples of this source are drawn by an engine that is part of this version. */
  draws({ engine, recording }: RunSource): boolean {
    return recording === undefined && this.engines.some(({ id }) => id === engine);
  }

  /** The engine of a source, ready to draw; loads it first if it is not the one that is kept. */
  async get(source: RunSource, onProgress: OnProgress): Promise<Engine> {
    const kept = this.#keep(source);
    kept.listeners.add(onProgress);
    try {
      return await kept.ready;
    } finally {
      kept.listeners.delete(onProgress);
    }
  }

  /** Loads the engine of a source while nobody waits for it. */
  prepare(source: RunSource): void {
    if (!this.draws(source) || this.#kept) return;
    setTimeout(() => {
      // Run reports what goes wrong; nobody asked for this.
      if (!this.#kept) this.get(source, () => undefined).catch(() => undefined);
    }, idleMs);
  }

  /** Ends the engine that is kept, at once. */
  release(): void {
    const kept = this.#kept;
    this.#kept = undefined;
    kept?.abort.abort();
    kept?.ready.then(
      (engine) => {
        engine.dispose();
      },
      () => undefined,
    );
  }

  #keep(source: RunSource): Kept {
    const workers = this.#workers();
    const key = JSON.stringify([source.engine, source.model, source.params, workers]);
    if (this.#kept?.key === key) return this.#kept;
    this.release();
    const abort = new AbortController();
    const listeners = new Set<OnProgress>();
    const ready = this.#load(source, workers, abort.signal, (progress) => {
      for (const listener of listeners) listener(progress);
    });
    const kept = { key, ready, abort, listeners };
    ready.catch(() => {
      // What failed is tried again with the next run.
      if (this.#kept === kept) this.#kept = undefined;
    });
    return (this.#kept = kept);
  }

  async #load(
    { engine: id, model, params }: RunSource,
    workers: number,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<Engine> {
    const descriptor = this.engines.find((known) => known.id === id);
    if (!descriptor || model === undefined || params === undefined) {
      throw new EngineError(`Nothing more can be drawn: this version has no engine ${id}.`);
    }
    const engine = await descriptor.create({ model, params, workers });
    try {
      await engine.prepare(onProgress, signal);
    } catch (error) {
      engine.dispose();
      throw error;
    }
    return engine;
  }
}
