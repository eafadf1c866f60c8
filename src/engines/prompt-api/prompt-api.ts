import type { Problem } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import { linkedAbort } from '../openai/linked-abort.ts';
import type { RenderedPrompt, RenderPrompt } from '../rendered-prompt.ts';
import { unlessAborted } from '../web-llm/unless-aborted.ts';
import { oneAtATime } from '../wllama/one-at-a-time.ts';
import { SharedStart } from '../wllama/shared-start.ts';
import { drawAnswer } from './draw-answer.ts';
import { engineClosed, engineError } from './engine-error.ts';
import { explain } from './explain.ts';
import type { LanguageModelApi } from './language-model.ts';
import { warmUp, type Warm } from './warm-up.ts';

type OnProgress = (progress: EngineProgress) => void;

/** What a `PromptApi` draws with. */
export interface PromptApiSetup {
  readonly params: SamplingParams;
  /** The prompt template. */
  readonly render: RenderPrompt;
  readonly api: LanguageModelApi | undefined;
}

/** Draws with the model built into the browser, one sample at a time, each in a session of its own. */
export class PromptApi implements Engine {
  readonly #setup: PromptApiSetup;
  readonly #closed = new AbortController();
  readonly #listeners = new Set<OnProgress>();
  readonly #warm: SharedStart<Warm>;
  readonly #inTurn = oneAtATime((work: () => Promise<DrawnCompletion>) => work());

  constructor(setup: PromptApiSetup) {
    this.#setup = setup;
    const tell: OnProgress = (progress) => {
      for (const listener of this.#listeners) listener(progress);
    };
    this.#warm = new SharedStart((signal) => warmUp(setup.api, setup.params, tell, signal));
  }

  async prepare(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    // One function may wait twice; each wait listens and leaves for itself.
    const listener: OnProgress = (progress) => {
      onProgress(progress);
    };
    this.#listeners.add(listener);
    try {
      await this.#open((either) => this.#warm.get(either), signal);
    } finally {
      this.#listeners.delete(listener);
    }
  }

  async *draw(
    problem: Problem,
    indices: readonly number[],
    signal: AbortSignal,
  ): AsyncGenerator<DrawnCompletion, void, void> {
    for (const index of indices) {
      const drawn = await this.#drawUnlessAborted(problem, index, signal);
      if (!drawn) return;
      yield drawn;
    }
  }

  async #drawUnlessAborted(
    problem: Problem,
    index: number,
    signal: AbortSignal,
  ): Promise<DrawnCompletion | undefined> {
    try {
      return await this.#open((either) => this.#drawOne(problem, index, either), signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** Does work that `signal` and `dispose` end at once, even where the browser is slow to. */
  async #open<T>(work: (either: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const closed = this.#closed.signal;
    if (isAborted(closed)) throw engineClosed();
    const link = linkedAbort(signal, closed);
    try {
      return await unlessAborted(work(link.signal), link.signal);
    } catch (error) {
      signal.throwIfAborted();
      throw isAborted(closed) ? engineClosed() : explain(error);
    } finally {
      link.release();
    }
  }

  #drawOne(problem: Problem, index: number, signal: AbortSignal): Promise<DrawnCompletion> {
    return this.#inTurn(async () => {
      signal.throwIfAborted();
      const prompt = this.#render(problem);
      const warm = await this.#warm.get(signal);
      const drawn = await drawAnswer(warm, prompt, this.#setup.params.stop, signal);
      return { index, ...drawn };
    });
  }

  #render(problem: Problem): RenderedPrompt {
    try {
      return this.#setup.render(problem);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw engineError(`The template cannot put ${problem.taskId}: ${why}`, cause);
    }
  }

  /** Destroys every session at once; open draws end with an `EngineError`. */
  dispose(): void {
    this.#closed.abort();
    this.#warm.forget();
  }
}

/** A function, because it may have become true since it was asked last. */
const isAborted = ({ aborted }: AbortSignal): boolean => aborted;
