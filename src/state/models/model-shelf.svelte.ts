import type { EngineDescriptor } from '../../engines/engine.ts';
import { describePromptApi, promptApiId } from '../../engines/prompt-api/describe-prompt-api.ts';
import { describeWebLlm } from '../../engines/web-llm/describe-web-llm.ts';
import { describeWllama } from '../../engines/wllama/describe-wllama.ts';
import type { WebLlmModel } from '../../engines/web-llm/web-llm-model.ts';
import type { ModelFiles } from '../../storage/model-files/model-files.ts';
import { DownloadJob } from '../download-job.svelte.ts';
import { BuiltInModelStatus } from './built-in-model-status.svelte.ts';
import { GgufLibrary } from './gguf-library.svelte.ts';
import { keepForOffline } from './keep-for-offline.ts';
import type { ModelSource } from './model-source.ts';
import { loadOwnModels, storeOwnModels } from './own-models.ts';
import { webLlmSources, webLlmStock } from './web-llm-sources.ts';

/** A model of the shelf, and what becomes of it. */
export interface ShelfItem {
  readonly source: ModelSource;
  readonly job: DownloadJob;
}

/** The models that can be downloaded, those that are here, and the engines that draw with them. */
export class ModelShelf {
  readonly gguf: GgufLibrary;
  readonly builtIn = new BuiltInModelStatus();
  #own = $state.raw(loadOwnModels());
  readonly #jobs: Record<string, DownloadJob> = {};
  #known: Promise<void> | undefined;

  constructor(files: ModelFiles) {
    this.gguf = new GgufLibrary(files);
  }

  readonly webGpu = $derived.by(() => webLlmSources(this.#own).map((source) => this.#item(source)));
  readonly ggufItems = $derived.by(() => this.gguf.sources.map((source) => this.#item(source)));

  /** Engines with every model they know, here or not. */
  readonly engines = $derived.by((): readonly EngineDescriptor[] => [
    describeWebLlm(this.#own),
    describeWllama({ models: this.gguf.sources, blobsOf: this.gguf.blobsOf }),
    describePromptApi(),
  ]);

  /**
   * Of these engines what a run can begin with at once: models that have to be here must be, or
   * the browser must have one of its own to get.
   */
  offered = (engines: readonly EngineDescriptor[]): readonly EngineDescriptor[] => {
    const isShelved = (engine: string): boolean => this.engines.some(({ id }) => id === engine);
    return engines.map((engine) =>
      isShelved(engine.id)
        ? { ...engine, models: engine.models.filter(({ id }) => this.#isHere(engine.id, id)) }
        : engine,
    );
  };

  /** Resolves once it is known what is here, which is read if nobody has asked yet; never rejects. */
  known = (): Promise<void> => (this.#known ??= this.#read());

  /** Reads anew what is here; never rejects. */
  refresh = (): Promise<void> => (this.#known = this.#read());

  /** Takes models of somebody's own list in; throws a sentence where it cannot be read. */
  addOwn = async (json: string, base?: string): Promise<number> => {
    const { parseModelList } = await import('../../engines/web-llm/parse-model-list.ts');
    const added = parseModelList(json, base);
    const isAdded = (id: string): boolean => added.some((model) => model.id === id);
    this.#setOwn([...this.#own.filter(({ id }) => !isAdded(id)), ...added]);
    return added.length;
  };

  /** Takes a model in from a folder of this device; throws a sentence on what is missing. */
  addFolder = async (
    files: readonly File[],
    context: { readonly signal: AbortSignal; readonly onPart: (part: number) => void },
  ): Promise<void> => {
    const { importMlcFolder } = await import('./import-mlc-folder.ts');
    const added = await importMlcFolder(files, context);
    keepForOffline('web-llm');
    this.#setOwn([...this.#own.filter(({ id }) => id !== added.id), added]);
    await this.refresh();
  };

  /** Takes a model of somebody's own list off it. */
  removeOwn = (id: string): void => {
    this.#setOwn(this.#own.filter((model) => model.id !== id));
  };

  async #read(): Promise<void> {
    await Promise.all([this.builtIn.refresh(), this.#readWebGpu(), this.#readGguf()]);
  }

  async #readWebGpu(): Promise<void> {
    const stored = webLlmStock(this.#own);
    await Promise.all(this.webGpu.map(({ source, job }) => job.refresh(() => stored(source.id))));
  }

  async #readGguf(): Promise<void> {
    await this.gguf.refresh();
    await Promise.all(this.ggufItems.map(({ job }) => job.refresh()));
  }

  #isHere(engine: string, model: string): boolean {
    if (engine === promptApiId) return this.builtIn.isThere;
    return this.#jobs[keyOf(engine, model)]?.stored?.isComplete === true;
  }

  #setOwn(own: readonly WebLlmModel[]): void {
    this.#own = own;
    storeOwnModels(own);
  }

  /** A model keeps its download when more becomes known of it. */
  #item(source: ModelSource): ShelfItem {
    const key = keyOf(source.engine, source.id);
    const job = (this.#jobs[key] ??= new DownloadJob(withItsEngine(source)));
    return { source, job };
  }
}

const keyOf = (engine: string, model: string): string => `${engine} ${model}`;

/** A model is of no use without a network while the code that draws with it is not here. */
const withItsEngine = (source: ModelSource): ModelSource => ({
  ...source,
  download: async (options) => {
    await source.download(options);
    keepForOffline(source.engine);
  },
});
