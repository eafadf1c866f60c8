import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Program } from '../../core/grading/program.ts';
import type { DownloadJob } from '../download-job.svelte.ts';
import { languageShelf, type LanguageShelf, type ShelvedChecker } from './language-shelf.svelte.ts';
import { placeProblems, type PlacedProblem } from './place-problems.ts';

/** Where a check of types stands; `text` is a sentence for people. */
export type TypeCheckState =
  | { readonly kind: 'idle' | 'checking' | 'stopped' }
  | { readonly kind: 'loading'; readonly job: DownloadJob }
  | { readonly kind: 'found'; readonly problems: readonly PlacedProblem[] }
  | { readonly kind: 'failed'; readonly text: string };

type Find = typeof import('../../runtimes/languages/typescript/find-type-problems.ts');

/** Asks the TypeScript compiler for the type errors of a program, and downloads it the first time. */
export class TypeCheck {
  readonly #shelf: Pick<LanguageShelf, 'find'>;
  #state = $state.raw<TypeCheckState>({ kind: 'idle' });
  #checker = $state.raw<ShelvedChecker>();
  #abort: AbortController | undefined;

  constructor(shelf: Pick<LanguageShelf, 'find'> = languageShelf) {
    this.#shelf = shelf;
  }

  get state(): TypeCheckState {
    return this.#state;
  }

  get isWorking(): boolean {
    return this.#state.kind === 'loading' || this.#state.kind === 'checking';
  }

  /** Bytes to download before anything can be checked; undefined where there are none, or before `look`. */
  get missingBytes(): number | undefined {
    const job = this.#checker?.job;
    return job === undefined || job.stored?.isComplete === true ? undefined : job.total;
  }

  /** Reads whether the compiler is here; never rejects. */
  look = async (): Promise<void> => {
    try {
      this.#checker = (await this.#shelf.find('typescript'))?.checker;
    } catch {
      // Without a network a part of the site may be missing; the check then says what.
    }
  };

  /** Checks each test's program, as the judge would put it together; never rejects. */
  check = async (program: Program): Promise<void> => {
    if (this.isWorking) return;
    const { signal } = (this.#abort = new AbortController());
    this.#state = { kind: 'checking' };
    try {
      const script = await this.#script(signal);
      signal.throwIfAborted();
      this.#state = { kind: 'checking' };
      const { findTypeProblems } = await loadFind();
      const { solution, tests } = program;
      const sources = tests.map((test) => `${solution}\n${test}`);
      const found = await findTypeProblems(sources, script, signal);
      this.#state = { kind: 'found', problems: placeProblems(solution, tests, found) };
    } catch (cause) {
      this.#state = signal.aborted
        ? { kind: 'stopped' }
        : { kind: 'failed', text: messageOf(cause) };
    }
  };

  /** Ends the download or the check; what has arrived of a download stays. */
  stop = (): void => {
    if (this.#state.kind === 'loading') this.#state.job.pause();
    this.#abort?.abort();
  };

  async #script(signal: AbortSignal): Promise<Blob> {
    const checker = (await this.#shelf.find('typescript'))?.checker;
    this.#checker = checker;
    if (!checker) throw new Error(said`This version of the site has no TypeScript compiler.`);
    const { job } = checker;
    if (job.stored?.isComplete !== true) {
      this.#state = { kind: 'loading', job };
      await job.download();
      signal.throwIfAborted();
    }
    if (job.error !== undefined) throw new Error(job.error);
    return checker.script();
  }
}

const loadFind = (): Promise<Find> =>
  import('../../runtimes/languages/typescript/find-type-problems.ts');
