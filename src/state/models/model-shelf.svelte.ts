import type { EngineDescriptor } from '../../engines/engine.ts';
import { describeWebLlm } from '../../engines/web-llm/describe-web-llm.ts';
import { describeWllama } from '../../engines/wllama/describe-wllama.ts';
import type { ModelFiles } from '../../storage/model-files/model-files.ts';
import { GgufLibrary } from './gguf-library.svelte.ts';
import { ModelJob } from './model-job.svelte.ts';
import type { ModelSource } from './model-source.ts';
import { loadOwnModels, storeOwnModels } from './own-models.ts';
import { webLlmSources } from './web-llm-sources.ts';

/** The models that can be downloaded, those that are here, and the engines that draw with them. */
export class ModelShelf {
  readonly gguf: GgufLibrary;
  #own = $state.raw(loadOwnModels());
  #stored = $state.raw<ReadonlySet<string>>(new Set());
  readonly #jobs = new Map<string, ModelJob>();

  constructor(files: ModelFiles) {
    this.gguf = new GgufLibrary(files);
  }

  readonly webGpu = $derived.by(() => webLlmSources(this.#own).map((source) => this.#job(source)));
  readonly ggufJobs = $derived.by(() => this.gguf.sources.map((source) => this.#job(source)));

  /** Engines with every model they know, here or not. */
  readonly engines = $derived.by((): readonly EngineDescriptor[] => [
    describeWebLlm(this.#own),
    describeWllama({ models: this.gguf.sources, blobsOf: this.gguf.blobsOf }),
  ]);

  /** Whether a model of one of these engines is here, so that runs can be offered it. */
  isStored = (engine: string, model: string): boolean => this.#stored.has(keyOf(engine, model));

  /** Reads what is here; never rejects. */
  refresh = async (): Promise<void> => {
    await this.gguf.refresh();
    await Promise.all([...this.webGpu, ...this.ggufJobs].map((job) => job.refresh()));
    this.#note();
  };

  /** Takes models of somebody's own list in; throws a sentence where it cannot be read. */
  addOwn = async (json: string, base?: string): Promise<number> => {
    const { parseModelList } = await import('../../engines/web-llm/parse-model-list.ts');
    const added = parseModelList(json, base);
    const ids = new Set(added.map(({ id }) => id));
    this.#setOwn([...this.#own.filter(({ id }) => !ids.has(id)), ...added]);
    return added.length;
  };

  /** Takes a model of somebody's own list off it; gives what brings it back. */
  removeOwn = (id: string): (() => void) => {
    const before = this.#own;
    this.#setOwn(before.filter((model) => model.id !== id));
    return () => {
      this.#setOwn(before);
    };
  };

  #setOwn(own: typeof this.#own): void {
    this.#own = own;
    storeOwnModels(own);
  }

  #job(source: ModelSource): ModelJob {
    const key = keyOf(source.engine, source.id);
    const known = this.#jobs.get(key);
    if (known?.source.bytes === source.bytes && known.source.label === source.label) return known;
    const job = new ModelJob(source, this.#note);
    this.#jobs.set(key, job);
    return job;
  }

  readonly #note = (): void => {
    const here = [...this.webGpu, ...this.ggufJobs].filter(({ stored }) => stored?.isComplete);
    this.#stored = new Set(here.map(({ source }) => keyOf(source.engine, source.id)));
  };
}

const keyOf = (engine: string, model: string): string => `${engine} ${model}`;
