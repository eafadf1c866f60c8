import { said } from '../../core/said.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { DrawnCompletion, Engine, EngineProgress } from '../engine.ts';
import type { RenderPrompt } from '../rendered-prompt.ts';
import { linkedAbort } from '../shared/linked-abort.ts';
import { renderProblem } from '../shared/render-problem.ts';
import { SharedStart } from '../shared/shared-start.ts';
import { streamDrawn, type Reader } from '../shared/stream-drawn.ts';
import { checkParams } from './check-params.ts';
import { engineError } from './engine-error.ts';
import { keepModel, type LoadedModel, type Loading } from './load-model.ts';
import { PromptGauge } from './prompt-gauge.ts';
import { drawSample, type Drawing } from './sample-drawer.ts';

type OnProgress = (progress: EngineProgress) => void;

/** What a `WllamaEngine` draws with. */
export interface WllamaSetup extends Loading {
  /** The prompt template. */
  readonly render: RenderPrompt;
}

/** A GGUF model in this browser: the attempts at a problem are drawn side by side in its slots. */
export class WllamaEngine implements Engine {
  readonly #setup: WllamaSetup;
  readonly #ended = new AbortController();
  readonly #model: SharedStart<LoadedModel, EngineProgress>;
  readonly #drawing: Drawing;

  /** Throws an `EngineError` if nothing can be drawn with these parameters. */
  constructor(setup: WllamaSetup) {
    checkParams(setup.params);
    this.#setup = setup;
    this.#model = new SharedStart((tell, signal) => keepModel(setup, tell, signal));
    this.#drawing = {
      model: setup.model.id,
      params: setup.params,
      gauge: new PromptGauge(),
      loaded: (signal) => this.#model.get(signal),
      lost: (loaded) => {
        this.#model.lose(loaded);
      },
    };
  }

  async prepare(onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    const scope = linkedAbort(signal, this.#ended.signal);
    try {
      await this.#model.get(scope.signal, onProgress);
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
      this.#ended.signal,
    );
  }

  async #drawAll(
    problem: Problem,
    indices: readonly number[],
    { push, stop }: Reader,
  ): Promise<void> {
    stop.throwIfAborted();
    const prompt = renderProblem(problem, this.#setup.render, engineError);
    const { header } = await this.#model.get(stop);
    if (prompt.kind === 'chat' && !header.hasChatTemplate) throw noTemplate(this.#setup.model.id);
    const task = { taskId: problem.taskId, prompt };
    const drawOne = async (index: number) => {
      push(await drawSample(this.#drawing, task, index, stop));
    };
    await Promise.all(indices.map(drawOne));
  }

  dispose(): void {
    this.#ended.abort(engineError(said`This engine was ended while it was drawing.`));
    this.#model.forget();
  }
}

const noTemplate = (model: string): Error =>
  engineError(
    said`${model} has no chat template, so it was not made to answer messages: choose a prompt template for completion.`,
  );
