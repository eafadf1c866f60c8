import type { Problem } from '../../core/problems/problem.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import type { RenderPrompt } from '../rendered-prompt.ts';
import { linkedAbort } from '../shared/linked-abort.ts';
import { oneAtATime } from '../shared/one-at-a-time.ts';
import { renderProblem } from '../shared/render-problem.ts';
import { SharedStart } from '../shared/shared-start.ts';
import { unlessAborted } from '../shared/unless-aborted.ts';
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
  readonly #warm: SharedStart<Warm, EngineProgress>;
  readonly #inTurn = oneAtATime((work: () => Promise<DrawnCompletion>) => work());

  constructor(setup: PromptApiSetup) {
    this.#setup = setup;
    const { api, params } = setup;
    this.#warm = new SharedStart((tell, signal) => warmUp(api, params, tell, signal));
  }

  async prepare(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    await this.#open((either) => this.#warm.get(either, onProgress), signal);
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
      const { params, render } = this.#setup;
      const prompt = renderProblem(problem, render, engineError);
      const warm = await this.#warm.get(signal);
      const drawn = await drawAnswer(warm, prompt, params.stop, signal);
      return { index, ...drawn };
    });
  }

  /** Destroys every session at once; open draws end with an `EngineError`. */
  dispose(): void {
    this.#closed.abort();
    this.#warm.forget();
  }
}

/** A function, because it may have become true since it was asked last. */
const isAborted = ({ aborted }: AbortSignal): boolean => aborted;
