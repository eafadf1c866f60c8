import { said } from '../core/said.ts';
import type { RunSource } from '../core/grading/run.ts';
import { renderPrompt } from '../core/sampling/prompts/render-prompt.ts';
import { defaultWorkers } from '../engines/default-workers.ts';
import {
  EngineError,
  type Engine,
  type EngineDescriptor,
  type EngineProgress,
} from '../engines/engine.ts';
import type { RenderPrompt } from '../engines/rendered-prompt.ts';
import { engineOfSource } from './engine-of-source.ts';

/** More than this is not loaded before somebody asks for it. */
const mostEmbeddedBytes = 4_000_000;

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
  readonly #engines: () => readonly EngineDescriptor[];
  readonly #workers: () => number;
  #kept: Kept | undefined;

  /** `engines` gives those that are there now; `workers` how many threads may sample. */
  constructor(
    engines: () => readonly EngineDescriptor[],
    workers: () => number = () => defaultWorkers(navigator.hardwareConcurrency),
  ) {
    this.#engines = engines;
    this.#workers = workers;
  }

  /** Every engine that can be chosen now. */
  get engines(): readonly EngineDescriptor[] {
    return this.#engines();
  }

  /** Whether the samples of this source are drawn by an engine that is there. */
  draws(source: RunSource): boolean {
    return source.recording === undefined && engineOfSource(this.engines, source) !== undefined;
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

  /** Loads the engine of a source while nobody waits for it, where that costs next to nothing. */
  prepare(source: RunSource): void {
    if (!this.draws(source) || this.#kept || !this.#isEmbedded(source)) return;
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
    const { engine: id, endpoint, model, params, template } = source;
    const key = JSON.stringify([id, endpoint, model, params, template?.sha256, workers]);
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

  /** Whether the model came with the site: others are large, or somebody else's server. */
  #isEmbedded(source: RunSource): boolean {
    const engine = engineOfSource(this.engines, source);
    const bytes = engine?.models.find(({ id }) => id === source.model)?.bytes ?? Infinity;
    return engine?.endpoint === undefined && bytes <= mostEmbeddedBytes;
  }

  async #load(
    source: RunSource,
    workers: number,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<Engine> {
    const { model, params, template } = source;
    const descriptor = engineOfSource(this.engines, source);
    if (!descriptor || model === undefined || params === undefined) {
      throw new EngineError(
        said`Nothing more can be drawn: this version has no engine ${source.engine}.`,
      );
    }
    const render: RenderPrompt = (problem) => {
      if (template) return renderPrompt(template, problem);
      throw new EngineError(said`This run does not say how its problems are put to a model.`);
    };
    const engine = await descriptor.create({ model, params, workers, render });
    try {
      await engine.prepare(onProgress, signal);
    } catch (error) {
      engine.dispose();
      throw error;
    }
    return engine;
  }
}
