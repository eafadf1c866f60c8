import { said } from '../../core/said.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import type { RenderPrompt } from '../rendered-prompt.ts';
import { linkedAbort } from '../shared/linked-abort.ts';
import { renderProblem } from '../shared/render-problem.ts';
import { streamDrawn, type Reader } from '../shared/stream-drawn.ts';
import { checkModel } from './check-model.ts';
import { connect, thisOutside, type Connection, type Outside } from './connect.ts';
import type { Endpoint } from './endpoint.ts';
import { engineError } from './engine-error.ts';
import { groupIndices, type IndexGroup } from './group-indices.ts';
import { Sampler } from './sampler.ts';

export interface OpenAiOptions {
  readonly endpoint: Endpoint;
  readonly params: SamplingParams;
  /** The prompt template. */
  readonly render: RenderPrompt;
}

/**
 * An engine that asks an OpenAI-compatible endpoint: Ollama, llama.cpp, vLLM, or a host on the
 * network. Prompts leave the device; nothing else does, and the key goes nowhere but there.
 */
export function createOpenAi(options: OpenAiOptions, outside: Outside = thisOutside()): Engine {
  return new OpenAi(options, outside);
}

class OpenAi implements Engine {
  readonly #options: OpenAiOptions;
  readonly #outside: Outside;
  readonly #disposed = new AbortController();
  readonly #sampler: Sampler;
  #connection: Connection | undefined;

  constructor(options: OpenAiOptions, outside: Outside) {
    this.#options = options;
    this.#outside = outside;
    this.#sampler = new Sampler(options, outside);
  }

  async prepare(
    onProgress: (progress: EngineProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const scope = linkedAbort(signal, this.#disposed.signal);
    try {
      if (!this.#connection) onProgress({ stage: 'load', done: 0, total: 1 });
      await this.#connect(scope.signal);
      onProgress({ stage: 'load', done: 1, total: 1 });
    } finally {
      scope.release();
    }
  }

  async *draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncGenerator<DrawnCompletion, void, void> {
    if (indices.length === 0) return;
    yield* streamDrawn(
      (reader) => this.#drawAll(problem, indices, reader),
      signal,
      this.#disposed.signal,
    );
  }

  dispose(): void {
    this.#connection = undefined;
    this.#disposed.abort(engineError(said`This engine was ended while it was drawing.`));
  }

  async #connect(signal: AbortSignal): Promise<Connection> {
    signal.throwIfAborted();
    if (this.#connection) return this.#connection;
    const { endpoint } = this.#options;
    const connection = await connect(endpoint, signal, this.#outside);
    checkModel(endpoint.model, connection);
    return (this.#connection = connection);
  }

  async #drawAll(
    problem: Problem,
    indices: readonly number[],
    { push, stop }: Reader,
  ): Promise<void> {
    const { base } = await this.#connect(stop);
    const { endpoint, params, render } = this.#options;
    // Greedy answers are all the same, and servers refuse to give the same one several times.
    const atOnce = params.temperature === 0 ? 1 : (endpoint.samplesPerRequest ?? 1);
    const prompt = renderProblem(problem, render, engineError);
    const task = { base, prompt, taskId: problem.taskId };
    const draw = (group: IndexGroup) => this.#sampler.draw(task, group, push, stop);
    await Promise.all(groupIndices(indices, atOnce).map(draw));
  }
}
