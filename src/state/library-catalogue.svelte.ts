import { saidOf } from './said/said-of.svelte.ts';
import { messageOf } from '../core/message-of.ts';
import { loadCatalogue, type CatalogueEntry } from '../formats/catalogue.ts';

/** One benchmark that others publish. */
export type Benchmark = CatalogueEntry;

/** The list of public benchmarks; reading it fetches none of them. */
export class LibraryCatalogue {
  readonly #load: () => Promise<readonly Benchmark[]>;
  #benchmarks = $state.raw<readonly Benchmark[]>();
  #error = $state<string>();

  constructor(load: () => Promise<readonly Benchmark[]> = loadCatalogue) {
    this.#load = load;
  }

  /** Undefined until they are read. */
  get benchmarks(): readonly Benchmark[] | undefined {
    return this.#benchmarks;
  }

  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Reads the list once; again where that failed. Never rejects. */
  open = async (): Promise<void> => {
    if (this.#benchmarks) return;
    try {
      this.#benchmarks = await this.#load();
      this.#error = undefined;
    } catch (error) {
      this.#error = messageOf(error);
    }
  };
}
