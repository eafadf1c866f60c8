import type { Language } from './language.ts';
import type { Availability, LanguageRuntime, Progress, RunRequest, RunResult } from './runtime.ts';

/**
 * A runtime that runs programs in `first` while it is available, and in `offline` otherwise; each
 * result says in `ranBy` which of them it was.
 */
export class WithFallback implements LanguageRuntime {
  readonly #first: LanguageRuntime;
  readonly #offline: LanguageRuntime;
  /** Asked for once, so that the programs of one run are not judged now by one, now by the other. */
  #chosen: Promise<LanguageRuntime> | undefined;
  #current: LanguageRuntime;

  constructor(first: LanguageRuntime, offline: LanguageRuntime) {
    this.#first = first;
    this.#offline = offline;
    this.#current = offline;
  }

  /** That of the runtime in use; of the offline one until that is known. */
  get language(): Language {
    return this.#current.language;
  }

  get capacity(): number {
    return this.#current.capacity;
  }

  async availability(): Promise<Availability> {
    const first = await this.#first.availability();
    return first.kind === 'unavailable' ? this.#offline.availability() : first;
  }

  async prepare(onProgress?: Progress, signal?: AbortSignal): Promise<void> {
    const chosen = await this.#choose();
    try {
      await chosen.prepare(onProgress, signal);
    } catch (error) {
      if (chosen === this.#offline || signal?.aborted === true) throw error;
      await this.#fallBack().prepare(onProgress, signal);
    }
  }

  async run(request: RunRequest): Promise<RunResult> {
    const chosen = await this.#choose();
    try {
      return await runBy(chosen, request);
    } catch (error) {
      if (chosen === this.#offline) throw error;
      return runBy(this.#fallBack(), request);
    }
  }

  /** Ends both; the next program asks anew which of them is there. */
  dispose(): void {
    this.#chosen = undefined;
    this.#first.dispose();
    this.#offline.dispose();
  }

  #choose(): Promise<LanguageRuntime> {
    return (this.#chosen ??= this.#first.availability().then(({ kind }) => {
      this.#current = kind === 'unavailable' ? this.#offline : this.#first;
      return this.#current;
    }));
  }

  #fallBack(): LanguageRuntime {
    this.#current = this.#offline;
    this.#chosen = Promise.resolve(this.#offline);
    return this.#offline;
  }
}

async function runBy(runtime: LanguageRuntime, request: RunRequest): Promise<RunResult> {
  const result = await runtime.run(request);
  return { ...result, ranBy: runtime.language.version };
}
