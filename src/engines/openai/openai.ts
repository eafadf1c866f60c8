import type { Problem } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import { Arrivals } from './arrivals.ts';
import { checkModel } from './check-model.ts';
import { connect, thisOutside, type Connection, type Outside } from './connect.ts';
import type { Endpoint } from './endpoint.ts';
import { engineError } from './engine-error.ts';
import { groupIndices } from './group-indices.ts';
import { linkedAbort } from './linked-abort.ts';
import type { RenderedPrompt, RenderPrompt } from '../rendered-prompt.ts';
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
    const stopped = () => signal.aborted;
    if (stopped()) return;
    const scope = linkedAbort(signal, this.#disposed.signal);
    try {
      const { base } = await this.#connect(scope.signal);
      for await (const drawn of this.#drawAll(base, problem, indices, scope.signal)) {
        if (scope.signal.aborted) break;
        yield drawn;
      }
      if (!stopped()) scope.signal.throwIfAborted();
    } catch (error) {
      if (!stopped()) throw error;
    } finally {
      // Requests that are still open answer nobody any more: the first failed, or the caller left.
      scope.abort();
      scope.release();
    }
  }

  dispose(): void {
    this.#connection = undefined;
    this.#disposed.abort(engineError('This engine was ended while it was drawing.'));
  }

  async #connect(signal: AbortSignal): Promise<Connection> {
    signal.throwIfAborted();
    if (this.#connection) return this.#connection;
    const { endpoint } = this.#options;
    const connection = await connect(endpoint, signal, this.#outside);
    checkModel(endpoint.model, connection);
    return (this.#connection = connection);
  }

  #drawAll(
    base: string,
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncIterable<DrawnCompletion> {
    const { endpoint, params } = this.#options;
    // Greedy answers are all the same, and servers refuse to give the same one several times.
    const atOnce = params.temperature === 0 ? 1 : (endpoint.samplesPerRequest ?? 1);
    const arrivals = new Arrivals<DrawnCompletion>();
    const task = { base, prompt: this.#render(problem), taskId: problem.taskId };
    const groups = groupIndices(indices, atOnce).map((group) =>
      this.#sampler.draw(task, group, arrivals.deliver, signal),
    );
    arrivals.endWith(Promise.race([Promise.all(groups), untilAbort(signal)]));
    return arrivals;
  }

  #render(problem: Problem): RenderedPrompt {
    try {
      return this.#options.render(problem);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw engineError(`The template cannot put ${problem.taskId}: ${why}`, cause);
    }
  }
}

/** Rejects with the signal's reason when it aborts, however long what listens to it may take. */
const untilAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
