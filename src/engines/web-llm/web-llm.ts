import type { Problem } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import type { RenderPrompt } from '../rendered-prompt.ts';
import { oneAtATime } from '../shared/one-at-a-time.ts';
import { renderProblem } from '../shared/render-problem.ts';
import { SharedStart } from '../shared/shared-start.ts';
import { streamDrawn, type Reader } from '../shared/stream-drawn.ts';
import { drawOrGiveUp } from './draw-or-give-up.ts';
import { asEngineError, engineClosed, engineError } from './engine-error.ts';
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
  readonly #inTurn = oneAtATime((work: () => Promise<void>) => work());
  readonly #lane: SharedStart<WebLlmLane, EngineProgress>;
  #disposed = false;

  constructor(setup: WebLlmSetup) {
    this.#setup = setup;
    this.#lane = new SharedStart((tell, signal) => loadLane(setup, tell, signal));
  }

  async prepare(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    await this.#ready(signal, onProgress);
  }

  /** A lane with the model; started once, and again after it was ended. */
  async #ready(signal: AbortSignal, onProgress?: OnProgress): Promise<WebLlmLane> {
    signal.throwIfAborted();
    if (this.#disposed) throw engineClosed();
    try {
      return await this.#lane.get(signal, onProgress);
    } catch (error) {
      signal.throwIfAborted();
      throw asEngineError(error);
    }
  }

  async *draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncGenerator<DrawnCompletion, void, void> {
    if (indices.length === 0) return;
    yield* streamDrawn(
      (reader) => this.#inTurn(() => this.#drawAll(problem, indices, reader)),
      signal,
    );
  }

  async #drawAll(
    problem: Problem,
    indices: readonly number[],
    { push, stop }: Reader,
  ): Promise<void> {
    if (stop.aborted) return;
    const { params, render, patienceMs = usualPatienceMs } = this.#setup;
    const prompt = renderProblem(problem, render, engineError);
    const job = { taskId: problem.taskId, prompt, indices, params };
    const lane = await this.#ready(stop);
    const onDrawn = (drawn: DrawnCompletion) => {
      push(drawn);
      return Promise.resolve();
    };
    try {
      const came = await drawOrGiveUp({ lane, job, onDrawn }, stop, patienceMs);
      if (!came) this.#lane.lose(lane);
    } catch (error) {
      // Nobody knows what state it is in; the next draw starts another.
      this.#lane.lose(lane);
      throw asEngineError(error);
    }
  }

  /** Ends the worker at once, which frees the graphics card; open draws end with an `EngineError`. */
  dispose(): void {
    this.#disposed = true;
    this.#lane.forget();
  }
}

/** A lane that can draw, which is ended once nobody wants it any more. */
async function loadLane(
  { startLane, model }: WebLlmSetup,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<WebLlmLane> {
  const lane = startLane();
  signal.addEventListener('abort', () => {
    lane.end();
  });
  await lane.load(model, onProgress);
  return lane;
}
