import type { Grader } from '../../runtimes/grader.ts';
import type { KitStore } from '../../runtimes/kit.ts';
import type { LanguageEntry } from '../../runtimes/languages/registry.ts';
import type { LanguageRuntime } from '../../runtimes/runtime.ts';

/** What a language is graded with, and what is wrong where it cannot be. */
export type LanguageGrading =
  | { readonly kind: 'ready'; readonly grader: Grader }
  | { readonly kind: 'needs-download'; readonly label: string; readonly bytes: number }
  | { readonly kind: 'not-here'; readonly label: string; readonly reason: string };

/** Keeps the runtimes of languages between runs: those the last run used. */
export class LanguageHost {
  readonly #store: KitStore;
  readonly #lanes: () => number;
  readonly #runtimes = new Map<string, LanguageRuntime>();
  readonly #graders = new Map<string, Grader>();

  constructor(store: KitStore, lanes: () => number) {
    this.#store = store;
    this.#lanes = lanes;
  }

  /** The runtime of a language; absent for Python and for what does not run here. */
  async runtimeOf(id: string): Promise<LanguageRuntime | undefined> {
    const known = this.#runtimes.get(id);
    if (known) return known;
    const entry = await this.#entryOf(id);
    if (!entry) return undefined;
    const { SandboxedRuntime } = await import('../../runtimes/sandbox/sandboxed-runtime.ts');
    const runtime = new SandboxedRuntime({ ...entry, store: this.#store, lanes: this.#lanes() });
    this.#runtimes.set(id, runtime);
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
    for (const [id, runtime] of this.#runtimes) {
      if (ids.includes(id)) continue;
      runtime.dispose();
      this.#runtimes.delete(id);
      this.#graders.delete(id);
    }
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
