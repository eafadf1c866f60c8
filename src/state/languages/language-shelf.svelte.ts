import { said } from '../../core/said.ts';
import { saidOf } from '../said/said-of.svelte.ts';
import { messageOf } from '../../core/message-of.ts';
import { kitFiles, type Kit, type KitFile } from '../../runtimes/kit.ts';
import type { Language } from '../../runtimes/language.ts';
import type { LanguageEntry } from '../../runtimes/languages/registry.ts';
import type { LanguageNotHere } from '../../runtimes/not-here.ts';
import { DownloadJob } from '../download-job.svelte.ts';
import { KitCache } from './kit-cache.ts';
import { languageSource, storedBytes, type KitShelf } from './language-source.ts';

/** A language that can be downloaded, and what becomes of it. */
export interface ShelvedLanguage {
  readonly language: Language;
  /** Bytes that are downloaded, as they are sent. */
  readonly bytes: number;
  /** Bytes it takes on the device. */
  readonly storedBytes: number;
  readonly job: DownloadJob;
  readonly kit: Kit;
  /** What finds errors that running a program does not tell, where there is such a thing. */
  readonly checker?: ShelvedChecker;
}

/** A script that checks programs, downloaded apart from the language. */
export interface ShelvedChecker {
  readonly storedBytes: number;
  readonly job: DownloadJob;
  /** The script; downloads it where it is not here. */
  readonly script: () => Promise<Blob>;
}

/** What can be downloaded together without asking for each: less than this, in bytes. */
export const smallBytes = 1_000_000;

/** The languages that can be downloaded, and those that are here; nothing is loaded until asked. */
export class LanguageShelf {
  readonly #store: KitShelf;
  readonly #known: Record<string, Promise<ShelvedLanguage> | undefined> = {};
  #items = $state.raw<readonly ShelvedLanguage[]>();
  #notHere = $state.raw<readonly LanguageNotHere[]>([]);
  #error = $state<string>();

  constructor(store: KitShelf = new KitCache()) {
    this.#store = store;
  }

  /** Every language, in the order of the registry; undefined until they are read. */
  get items(): readonly ShelvedLanguage[] | undefined {
    return this.#items;
  }

  /** Languages that are known and do not run here. */
  get notHere(): readonly LanguageNotHere[] {
    return this.#notHere;
  }

  /** Why they cannot be read, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Small languages that are not here and not on their way. */
  readonly small = $derived.by(() =>
    (this.#items ?? []).filter(
      ({ bytes, job }) => bytes < smallBytes && job.stored?.isComplete === false && !job.isBusy,
    ),
  );

  /** Reads what there is, and what is here of it; never rejects. */
  refresh = async (): Promise<void> => {
    try {
      const { languages } = await import('../../runtimes/languages/registry.ts');
      this.#notHere = (await import('../../runtimes/not-here.ts')).languagesNotHere;
      this.#items = await Promise.all(languages.map((entry) => this.#item(entry)));
      await Promise.all(this.#items.map(refreshItem));
      this.#error = undefined;
    } catch (cause) {
      this.#error = messageOf(cause);
    }
  };

  /** A language by its id, with what is here of it; absent for what does not run here. */
  find = async (id: string): Promise<ShelvedLanguage | undefined> => {
    const { languageById } = await import('../../runtimes/languages/registry.ts');
    const entry = languageById(id);
    if (!entry) return undefined;
    const item = await this.#item(entry);
    await refreshItem(item);
    return item;
  };

  /** Downloads all the small ones, one after the other; never rejects. */
  downloadSmall = async (): Promise<void> => {
    for (const { job } of this.small) await job.download();
  };

  #item(entry: LanguageEntry): Promise<ShelvedLanguage> {
    const { id } = entry.language;
    return (this.#known[id] ??= this.#make(entry).catch((cause: unknown) => {
      // The next one who asks tries again.
      this.#known[id] = undefined;
      throw cause;
    }));
  }

  async #make({ language, kit: load, checker }: LanguageEntry): Promise<ShelvedLanguage> {
    const { kit } = await load();
    const isShared = (file: KitFile): boolean => this.#isNeeded(file, language.id);
    const source = languageSource(language.label, kit, this.#store, isShared);
    const { bytes = 0 } = source;
    return {
      ...{ language, bytes, storedBytes: storedBytes(kit), job: new DownloadJob(source), kit },
      ...(checker && { checker: this.#checker(language.label, (await checker()).kit) }),
    };
  }

  #checker(label: string, kit: Kit): ShelvedChecker {
    return {
      storedBytes: storedBytes(kit),
      job: new DownloadJob(languageSource(said`the compiler of ${label}`, kit, this.#store)),
      script: () => this.#store.get(kit.lane, () => undefined),
    };
  }

  /** Whether a language that is here, other than this one, needs a file: some share an engine. */
  #isNeeded({ url }: KitFile, but: string): boolean {
    return (this.#items ?? []).some(
      ({ language, job, kit }) =>
        language.id !== but &&
        job.stored?.isComplete === true &&
        kitFiles(kit).some((file) => file.url === url),
    );
  }
}

const refreshItem = async ({ job, checker }: ShelvedLanguage): Promise<void> => {
  await Promise.all([job.refresh(), checker?.job.refresh()]);
};

/** One per page, so that a download goes on while another screen is open. */
export const languageShelf = new LanguageShelf();
