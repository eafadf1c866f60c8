import type { Grader } from '../../runtimes/grader.ts';
import type { KitStore } from '../../runtimes/kit.ts';
import type { LanguageEntry } from '../../runtimes/languages/registry.ts';
import type { LanguageRuntime } from '../../runtimes/runtime.ts';

/** What a language is graded with, and what is wrong where it cannot be. */
export type LanguageGrading =
  | { readonly kind: 'ready'; readonly grader: Grader }
  | { readonly kind: 'needs-download'; readonly label: string; readonly bytes: number }
  | { readonly kind: 'not-here'; readonly label: string; readonly reason: string };

/** What may stand before the runtimes of the site, such as a container. */
export interface RuntimeWrap {
  /** Changes whenever `around` would give something else. */
  readonly key: () => string;
  readonly around: (runtime: LanguageRuntime) => Promise<LanguageRuntime>;
}

interface Opened {
  readonly runtime: LanguageRuntime;
  readonly key: string;
}

/** Keeps the runtimes of languages between runs: those the last run used. */
export class LanguageHost {
  readonly #store: KitStore;
  readonly #lanes: () => number;
  readonly #wrap: RuntimeWrap;
  readonly #runtimes = new Map<string, Opened>();
  readonly #graders = new Map<string, Grader>();

  constructor(store: KitStore, lanes: () => number, wrap: RuntimeWrap = asItIs) {
    this.#wrap = wrap;
    this.#store = store;
    this.#lanes = lanes;
  }

  /** The runtime of a language; absent for Python and for what does not run here. */
  async runtimeOf(id: string): Promise<LanguageRuntime | undefined> {
    const key = this.#wrap.key();
    const known = this.#runtimes.get(id);
    if (known?.key === key) return known.runtime;
    this.#drop(id);
    const entry = await this.#entryOf(id);
    if (!entry) return undefined;
    const { SandboxedRuntime } = await import('../../runtimes/sandbox/sandboxed-runtime.ts');
    const offline = new SandboxedRuntime({ ...entry, store: this.#store, lanes: this.#lanes() });
    const runtime = await this.#wrap.around(offline);
    this.#runtimes.set(id, { runtime, key });
    return runtime;
  }

  /** What grades samples of a language, without downloading anything. */
  async gradingOf(id: string): Promise<LanguageGrading> {
    const runtime = await this.runtimeOf(id);
    if (!runtime) return this.#notHere(id);
    const { label } = runtime.language;
    const availability = await runtime.availability();
    if (availability.kind === 'needs-download') return { ...availability, label };
    if (availability.kind === 'unavailable') {
      return { kind: 'not-here', label, reason: availability.reason };
    }
    const { LanguageGrader } = await import('../../runtimes/language-grader.ts');
    const grader = this.#graders.get(id) ?? new LanguageGrader(runtime);
    this.#graders.set(id, grader);
    return { kind: 'ready', grader };
  }

  /** Ends the runtimes of all languages but these, and whatever they run. */
  keepOnly(ids: readonly string[]): void {
    for (const id of this.#runtimes.keys()) if (!ids.includes(id)) this.#drop(id);
  }

  #drop(id: string): void {
    this.#runtimes.get(id)?.runtime.dispose();
    this.#runtimes.delete(id);
    this.#graders.delete(id);
  }

  async #entryOf(id: string): Promise<LanguageEntry | undefined> {
    const { languageById } = await import('../../runtimes/languages/registry.ts');
    return languageById(id);
  }

  async #notHere(id: string): Promise<LanguageGrading> {
    const { notHere } = await import('../../runtimes/not-here.ts');
    return { kind: 'not-here', ...notHere(id) };
  }
}

const asItIs: RuntimeWrap = { key: () => '', around: (runtime) => Promise.resolve(runtime) };
