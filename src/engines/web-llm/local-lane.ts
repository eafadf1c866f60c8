import type { DrawnCompletion } from '../engine.ts';
import { stopsOf } from '../rendered-prompt.ts';
import { completionOf } from './completion-of.ts';
import { explain } from './explain.ts';
import { LogProbRecorder } from './log-prob-recorder.ts';
import type { MakeMlcEngine, MlcEngine } from './mlc-engine.ts';
import { drawsInF16 } from './quantisation.ts';
import { readProgress } from './read-progress.ts';
import { ask } from './requests.ts';
import { sampleSeed } from './sample-seed.ts';
import type { WebLlmModel } from './web-llm-model.ts';
import type { OnDrawn, OnProgress, WebLlmJob, WebLlmPort } from './web-llm-port.ts';

/** What a lane reaches out for; tests put their own in its place. */
export interface LaneOutside {
  readonly createEngine: MakeMlcEngine;
  /** Rejects where this device cannot draw, before anything is fetched. */
  readonly checkDevice: (needs: { readonly f16: boolean }) => Promise<void>;
  /** Rejects when the graphics card is lost or full; web-llm itself would go on, or wait for ever. */
  readonly trouble: Promise<never>;
}

/** A lane in this thread: what the worker offers to the page. */
export class LocalLane implements WebLlmPort {
  readonly #outside: LaneOutside;
  readonly #recorder = new LogProbRecorder();
  #engine: MlcEngine | undefined;
  #model: WebLlmModel | undefined;
  #stopped = false;

  constructor(outside: LaneOutside) {
    this.#outside = outside;
    // Nobody may be waiting when it happens; who comes later still hears of it.
    outside.trouble.catch(() => undefined);
  }

  async load(model: WebLlmModel, onProgress: OnProgress): Promise<void> {
    this.#model = model;
    await this.#explained(async () => {
      await this.#outside.checkDevice({ f16: drawsInF16(model.record) });
      const engine = await this.#outside.createEngine({
        appConfig: { model_list: [model.record] },
        logitProcessorRegistry: new Map([[model.id, this.#recorder]]),
        initProgressCallback: (report) => {
          const progress = readProgress(report);
          if (progress) onProgress(progress);
        },
        logLevel: 'WARN',
      });
      await engine.reload(model.id);
      this.#engine = engine;
    });
  }

  async draw(job: WebLlmJob, onDrawn: OnDrawn): Promise<void> {
    const engine = this.#engine;
    if (!engine) throw new Error('A lane draws only after it is loaded.');
    this.#stopped = false;
    await this.#explained(async () => {
      for (const index of job.indices) {
        const drawn = this.#stopped ? undefined : await this.#drawOne(engine, job, index);
        if (!drawn) return;
        await onDrawn(drawn);
      }
    });
  }

  stop(): Promise<void> {
    this.#stopped = true;
    this.#engine?.interruptGenerate();
    return Promise.resolve();
  }

  /** Undefined where it was interrupted: a part of an answer is no sample. */
  async #drawOne(
    engine: MlcEngine,
    { taskId, prompt, params }: WebLlmJob,
    index: number,
  ): Promise<DrawnCompletion | undefined> {
    const seed = sampleSeed(params.seed, taskId, index);
    this.#recorder.resetState();
    const answer = await ask(engine, prompt, params, seed);
    if (answer.finish === 'abort') return undefined;
    const drawn = { answer, recorded: this.#recorder.drawn };
    const completion = completionOf(drawn, prompt, stopsOf(prompt, params.stop));
    return { index, completion, extra: { seed } };
  }

  async #explained(work: () => Promise<void>): Promise<void> {
    try {
      await Promise.race([work(), this.#outside.trouble]);
    } catch (error) {
      this.#stopped = true;
      throw explain(error, this.#model);
    }
  }
}
