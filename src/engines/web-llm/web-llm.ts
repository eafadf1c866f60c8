import type { Problem } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, Engine } from '../engine.ts';
import { Arrivals } from '../pico/arrivals.ts';
import { LanePool } from '../pico/lane-pool.ts';
import type { RenderedPrompt, RenderPrompt } from '../rendered-prompt.ts';
import { drawOrGiveUp } from './draw-or-give-up.ts';
import { asEngineError, engineClosed, engineError } from './engine-error.ts';
import { SharedLoad } from './shared-load.ts';
import type { WebLlmModel } from './web-llm-model.ts';
import type { OnProgress, WebLlmLane } from './web-llm-port.ts';

/** What a `WebLlm` draws with. */
export interface WebLlmSetup {
  readonly model: WebLlmModel;
  readonly params: SamplingParams;
  /** The prompt template. */
  readonly render: RenderPrompt;
  readonly startLane: () => WebLlmLane;
  /** How long a lane that is told to stop may take for it, in ms, before it is ended. */
  readonly patienceMs?: number;
}

/** The step being computed, or a prompt, is soon over on a card that is fast enough to draw with. */
const usualPatienceMs = 1500;

/** Draws with a model on the graphics card, one sample at a time. */
export class WebLlm implements Engine {
  readonly #setup: WebLlmSetup;
  readonly #turn = new LanePool(['turn']);
  #load: SharedLoad | undefined;
  #disposed = false;

  constructor(setup: WebLlmSetup) {
    this.#setup = setup;
  }

  async prepare(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    await this.#ready(onProgress, signal);
  }

  /** A lane with the model; started once, and again after it was ended. */
  async #ready(onProgress: OnProgress, signal: AbortSignal): Promise<SharedLoad> {
    signal.throwIfAborted();
    if (this.#disposed) throw engineClosed();
    const { startLane, model } = this.#setup;
    const load = (this.#load ??= new SharedLoad(startLane(), model));
    try {
      await load.wait(onProgress, signal);
      return load;
    } catch (error) {
      if (load.isVain) this.#end(load);
      signal.throwIfAborted();
      throw asEngineError(error);
    }
  }

  async *draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncGenerator<DrawnCompletion, void, void> {
    if (indices.length === 0 || signal.aborted) return;
    const arrivals = new Arrivals<DrawnCompletion>();
    const left = new AbortController();
    const stop = AbortSignal.any([signal, left.signal]);
    stop.addEventListener('abort', () => {
      arrivals.drop();
    });
    this.#turn
      .use(() => this.#drawInto(arrivals, problem, indices, stop))
      .then(
        () => {
          arrivals.end();
        },
        (error: unknown) => {
          arrivals.end(asEngineError(error));
        },
      );
    try {
      yield* arrivals;
    } finally {
      // The reader may have gone before the end.
      left.abort();
    }
  }

  async #drawInto(
    arrivals: Arrivals<DrawnCompletion>,
    problem: Problem,
    indices: readonly number[],
    stop: AbortSignal,
  ): Promise<void> {
    if (stop.aborted) return;
    const { params, patienceMs = usualPatienceMs } = this.#setup;
    const job = { taskId: problem.taskId, prompt: this.#render(problem), indices, params };
    const load = await this.#ready(() => undefined, stop);
    const onDrawn = (drawn: DrawnCompletion) => {
      if (!stop.aborted) arrivals.push(drawn);
      return Promise.resolve();
    };
    try {
      const came = await drawOrGiveUp({ lane: load.lane, job, onDrawn }, stop, patienceMs);
      if (!came) this.#end(load);
    } catch (error) {
      // Nobody knows what state it is in; the next draw starts another.
      this.#end(load);
      throw error;
    }
  }

  #render(problem: Problem): RenderedPrompt {
    try {
      return this.#setup.render(problem);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw engineError(`The template cannot put ${problem.taskId}: ${why}`, cause);
    }
  }

  /** Ends the worker at once, which frees the graphics card; open draws end with an `EngineError`. */
  dispose(): void {
    this.#disposed = true;
    if (this.#load) this.#end(this.#load);
  }

  #end(load: SharedLoad): void {
    load.lane.end();
    if (this.#load === load) this.#load = undefined;
  }
}
