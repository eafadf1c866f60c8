import type { Problem } from '../../core/problems/problem.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import { linkedAbort } from '../openai/linked-abort.ts';
import { Arrivals } from '../pico/arrivals.ts';
import type { RenderPrompt } from '../rendered-prompt.ts';
import { checkParams } from './check-params.ts';
import { engineError } from './explain.ts';
import { loadModel, type LoadedModel, type Loading } from './load-model.ts';
import { PromptGauge } from './prompt-gauge.ts';
import { drawSample, type Drawing, type DrawingTask, type Loaded } from './sample-drawer.ts';
import { SharedStart } from './shared-start.ts';

type OnProgress = (progress: EngineProgress) => void;

/** What a `WllamaEngine` draws with. */
export interface WllamaSetup extends Loading {
  /** The prompt template. */
  readonly render: RenderPrompt;
}

/** A GGUF model in this browser: the attempts at a problem are drawn side by side in its slots. */
export class WllamaEngine implements Engine {
  readonly #setup: WllamaSetup;
  readonly #disposed = new AbortController();
  readonly #listeners = new Set<OnProgress>();
  readonly #gauge = new PromptGauge();
  readonly #start = new SharedStart((signal) => this.#load(signal));
  #loaded: LoadedModel | undefined;

  /** Throws an `EngineError` if nothing can be drawn with these parameters. */
  constructor(setup: WllamaSetup) {
    checkParams(setup.params);
    this.#setup = setup;
  }

  async prepare(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    const scope = linkedAbort(signal, this.#disposed.signal);
    this.#listeners.add(onProgress);
    try {
      await this.#start.get(scope.signal);
    } finally {
      this.#listeners.delete(onProgress);
      scope.release();
    }
  }

  async *draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncGenerator<DrawnCompletion, void, void> {
    if (indices.length === 0 || signal.aborted) return;
    const scope = linkedAbort(signal, this.#disposed.signal);
    const arrivals = new Arrivals<DrawnCompletion>();
    scope.signal.addEventListener('abort', () => {
      arrivals.drop();
    });
    this.#drawInto(arrivals, problem, indices, scope.signal).then(
      () => {
        arrivals.end();
      },
      (error: unknown) => {
        arrivals.end(error as Error);
      },
    );
    try {
      yield* arrivals;
      this.#throwIfEnded(signal);
    } finally {
      // The reader may have gone before the end, or one of the samples failed.
      scope.abort();
      scope.release();
    }
  }

  dispose(): void {
    this.#disposed.abort(engineError('This engine was ended while it was drawing.'));
    this.#start.forget();
    this.#end();
  }

  async #drawInto(
    arrivals: Arrivals<DrawnCompletion>,
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): Promise<void> {
    signal.throwIfAborted();
    const task = this.#taskOf(problem);
    const { header } = await this.#start.get(signal);
    if (task.prompt.kind === 'chat' && !header.hasChatTemplate) throw this.#noTemplate();
    const drawing = this.#drawing();
    const drawOne = async (index: number) => {
      arrivals.push(await drawSample(drawing, task, index, signal));
    };
    await Promise.all(indices.map(drawOne));
  }

  #drawing(): Drawing {
    const { model, params } = this.#setup;
    return {
      model: model.id,
      params,
      gauge: this.#gauge,
      loaded: (signal) => this.#start.get(signal),
      lost: (loaded) => {
        this.#lose(loaded);
      },
    };
  }

  #taskOf(problem: Problem): DrawingTask {
    const { taskId } = problem;
    try {
      return { taskId, prompt: this.#setup.render(problem) };
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw engineError(`The template cannot put ${taskId}: ${why}`, cause);
    }
  }

  async #load(signal: AbortSignal): Promise<LoadedModel> {
    const tell: OnProgress = (progress) => {
      for (const listener of this.#listeners) listener(progress);
    };
    const loaded = await loadModel(this.#setup, tell, signal);
    if (signal.aborted) loaded.llama.end();
    signal.throwIfAborted();
    return (this.#loaded = loaded);
  }

  /** Lets go of a model that crashed, unless that has been done already. */
  #lose(loaded: Loaded): void {
    if (this.#loaded !== loaded) return;
    this.#start.forget();
    this.#end();
  }

  /** A draw that its caller ended is no error, even where the engine was ended after it. */
  #throwIfEnded(signal: AbortSignal): void {
    if (!signal.aborted) this.#disposed.signal.throwIfAborted();
  }

  #end(): void {
    this.#loaded?.room.close();
    this.#loaded?.llama.end();
    this.#loaded = undefined;
  }

  #noTemplate(): Error {
    return engineError(
      `${this.#setup.model.id} has no chat template, so it was not made to answer messages: choose a prompt template for completion.`,
    );
  }
}
