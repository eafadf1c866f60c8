import { said } from '../../core/said.ts';
import type { EngineProgress } from '../../engines/engine.ts';
import { EngineError } from '../../engines/engine.ts';
import { downloadModel, type DownloadOptions } from '../../exchange/download-model.ts';
import type { ModelFiles } from '../../storage/model-files/model-files.ts';
import { entryId, loadGgufEntries, storeGgufEntries, type GgufEntry } from './gguf-entry.ts';
import { describeGguf } from './describe-gguf.ts';
import { keepForOffline } from './keep-for-offline.ts';
import type { StoredPart } from '../download-job.svelte.ts';
import type { ModelSource } from './model-source.ts';
import { storeLocalFile } from './store-local-file.ts';

/** Room for answers where a model's header is not here yet. */
const unknownMaxTokens = 1024;

/** The GGUF models that somebody added: by address, or from files of this device. */
export class GgufLibrary {
  readonly #files: ModelFiles;
  #entries = $state.raw(loadGgufEntries());

  constructor(files: ModelFiles) {
    this.#files = files;
  }

  /** In the order in which they were added. */
  readonly sources = $derived.by((): readonly ModelSource[] =>
    this.#entries.map((entry) => this.#sourceOf(entry)),
  );

  /** Adds a model by its address; throws a sentence where that is none. Gives its id. */
  add = async (typed: string): Promise<string> => {
    const { parseGgufAddress } = await import('../../engines/wllama/gguf-address.ts');
    const parsed = parseGgufAddress(typed);
    if (parsed.kind === 'wrong') throw new EngineError(parsed.why);
    return this.#put({ sources: parsed.urls, label: parsed.label, isLocal: false });
  };

  /** Copies files of this device into the browser and adds their model; gives its id. */
  addFiles = async (chosen: readonly File[], options: DownloadOptions): Promise<string> => {
    const files = [...chosen].sort((a, b) => a.name.localeCompare(b.name));
    const [first] = files;
    if (!first) throw new EngineError(said`Choose a .gguf file.`);
    const sources = files.map(({ name, size }) => `file:${name}?${size}`);
    const label = first.name.replace(/(-\d{5}-of-\d{5})?\.gguf$/i, '');
    // Reads the header first, so that no gigabytes are copied of what is none.
    const entry = { sources, label, isLocal: true };
    const model = await describeGguf(entry, files);
    await storeLocalFile(this.#files, sources, files, options);
    keepForOffline('wllama');
    return this.#put({ ...entry, model });
  };

  /** Gives the files of a model, from the disk, to whoever draws with it. */
  blobsOf = (id: string) => async (onProgress: (progress: EngineProgress) => void) => {
    const entry = this.#entries.find((known) => entryId(known) === id);
    onProgress({ stage: 'load', done: 0, total: 1 });
    const whole = entry && (await this.#wholeFiles(entry));
    if (whole) return whole;
    throw new EngineError(
      said`${entry?.label ?? id} is not in this browser any more: download it on the Models screen, then resume.`,
    );
  };

  /** Takes a model off the list, with its files; they cannot be brought back, only fetched again. */
  forget = async (id: string): Promise<void> => {
    const entry = this.#entries.find((known) => entryId(known) === id);
    this.#set(this.#entries.filter((known) => known !== entry));
    for (const source of entry?.sources ?? []) await this.#files.remove(source);
  };

  /** Reads the headers of models whose files have come since; never rejects. */
  refresh = async (): Promise<void> => {
    for (const entry of this.#entries.filter(({ model }) => !model)) {
      // What is wrong with a file is said when it is downloaded, or drawn with.
      await this.#describe(entry).catch(() => undefined);
    }
  };

  /** Takes in what the header says, if the files are here; throws where it is none. */
  async #describe(entry: GgufEntry): Promise<void> {
    const whole = await this.#wholeFiles(entry);
    if (whole) this.#put({ ...entry, model: await describeGguf(entry, whole) });
  }

  #put(entry: GgufEntry): string {
    const id = entryId(entry);
    const isNew = this.#entries.every((known) => entryId(known) !== id);
    this.#set(
      isNew
        ? [...this.#entries, entry]
        : this.#entries.map((known) => (entryId(known) === id ? { ...known, ...entry } : known)),
    );
    return id;
  }

  #set(entries: readonly GgufEntry[]): void {
    this.#entries = entries;
    storeGgufEntries(entries);
  }

  #sourceOf(entry: GgufEntry): ModelSource {
    const id = entryId(entry);
    return {
      ...{ id, label: entry.label, maxTokens: unknownMaxTokens },
      ...entry.model,
      engine: 'wllama',
      isOwn: true,
      ...(!entry.isLocal && { card: entry.sources[0] }),
      stored: () => this.#storedOf(entry),
      download: (options) => this.#download(entry, options),
      remove: () => this.forget(id),
    };
  }

  async #storedOf({ sources }: GgufEntry): Promise<StoredPart> {
    const found = await Promise.all(sources.map((source) => this.#files.find(source)));
    return {
      bytes: found.reduce((sum, file) => sum + (file?.storedBytes ?? 0), 0),
      isComplete: found.every((file) => file?.isComplete === true),
    };
  }

  async #download(entry: GgufEntry, options: DownloadOptions): Promise<void> {
    let before = 0;
    for (const source of entry.sources) {
      const last = { stored: 0 };
      await downloadModel(this.#files, source, {
        ...options,
        onProgress: ({ storedBytes, totalBytes, isWaiting }) => {
          last.stored = storedBytes;
          const isOne = entry.sources.length === 1;
          const total = isOne ? totalBytes : undefined;
          options.onProgress({ storedBytes: before + storedBytes, totalBytes: total, isWaiting });
        },
      });
      before += (await this.#files.find(source))?.storedBytes ?? last.stored;
    }
    await this.#describe(entry);
  }

  /** The files of a model in order; undefined unless all of them are here. */
  async #wholeFiles({ sources }: Pick<GgufEntry, 'sources'>): Promise<Blob[] | undefined> {
    const blobs = await Promise.all(sources.map((one) => this.#files.blob(one)));
    const whole = blobs.filter((blob) => blob !== undefined);
    return whole.length > 0 && whole.length === blobs.length ? whole : undefined;
  }
}
