import { m } from '../messages/messages.js';
import type { Limits } from '../core/grading/limits.ts';
import type { Verdict } from '../core/grading/verdict.ts';
import { messageOf } from '../core/message-of.ts';
import { languageOf } from '../core/problems/language-of.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Tests } from '../core/problems/tests.ts';
import type { Grader } from '../runtimes/grader.ts';
import { saidOfLanguage } from './languages/said-of-languages.ts';
import { bytesText } from './library-words.ts';
import type { Playground } from './playground.ts';
import { preferences } from './preferences.svelte.ts';
import { emptyScratch, keepScratch, readScratch, referenceScratch } from './scratch-text.ts';
import { unlessAborted } from './self-test-abort.ts';

/** What the scratch editor needs of the page: what grades, and whether a run is using it. */
export interface ScratchParts {
  readonly python: Pick<Playground['python'], 'get' | 'release'>;
  readonly languages: Pick<Playground['languages'], 'gradingOf' | 'keepOnly'>;
  /** Id of the run this tab works on, in the Lab or a lesson; its sandboxes must not be ended. */
  readonly current: () => string | undefined;
  readonly limits?: () => Limits;
}

/** Where the last run of the editor's program stands; `text` is a sentence for people. */
export type ScratchState =
  | { readonly kind: 'idle' | 'working' | 'stopped' }
  | { readonly kind: 'judged'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly text: string };

/** What one run of the editor's program is judged by, and who keeps what comes of it. */
export interface ScratchRun {
  readonly tests?: Tests;
  readonly keep?: (verdict: Verdict, text: string) => Promise<void>;
}

/** A solution to one problem that somebody writes by hand, judged as samples are. */
export class Scratch {
  readonly #problem: Problem;
  readonly #setId: string;
  readonly #parts: ScratchParts;
  #text = $state('');
  #state = $state.raw<ScratchState>({ kind: 'idle' });
  #abort: AbortController | undefined;

  constructor(setId: string, problem: Problem, parts: ScratchParts) {
    this.#setId = setId;
    this.#problem = problem;
    this.#parts = parts;
    this.#text = readScratch(setId, problem.taskId) ?? emptyScratch(problem);
  }

  get text(): string {
    return this.#text;
  }

  get state(): ScratchState {
    return this.#state;
  }

  get isWorking(): boolean {
    return this.#state.kind === 'working';
  }

  /** Whether there is anything to take back. */
  readonly isChanged = $derived.by(() => this.#text !== emptyScratch(this.#problem));

  /** Takes what was typed, and keeps it. */
  write = (text: string): void => {
    if (text === this.#text) return;
    this.#text = text;
    keepScratch(this.#setId, this.#problem.taskId, this.isChanged ? text : undefined);
  };

  /** Back to what the problem begins with. */
  reset = (): void => {
    this.write(emptyScratch(this.#problem));
    if (!this.isWorking) this.#state = { kind: 'idle' };
  };

  /** Takes the reference solution in; nothing where there is none. */
  fillReference = (): void => {
    this.write(referenceScratch(this.#problem) ?? this.#text);
  };

  /**
   * Judges the program, by the problem's own tests where no others are given; never rejects. Nothing
   * while it does already. `keep` stores the verdict before it is told.
   */
  run = async ({ tests, keep }: ScratchRun = {}): Promise<void> => {
    if (this.isWorking) return;
    const { signal } = (this.#abort = new AbortController());
    this.#state = { kind: 'working' };
    try {
      const text = this.#text;
      const verdict = await unlessAborted(signal, this.#judge(text, tests));
      await keep?.(verdict, text);
      this.#state = { kind: 'judged', verdict };
    } catch (cause) {
      const text = messageOf(cause);
      this.#state = signal.aborted ? { kind: 'stopped' } : { kind: 'failed', text };
    }
  };

  /** Waits no longer; ends the program too, unless that would end a run of this page. */
  stop = (): void => {
    if (!this.isWorking) return;
    this.#abort?.abort();
    if (this.#parts.current() !== undefined) return;
    if (languageOf(this.#problem) === 'python') this.#parts.python.release();
    else this.#parts.languages.keepOnly([]);
  };

  async #judge(text: string, tests: Tests = this.#problem.tests): Promise<Verdict> {
    const grader = await this.#grader();
    const limits = (this.#parts.limits ?? (() => preferences.limits))();
    // A problem of its own each time: what is known to a grader is not executed again.
    return grader.grade({ ...this.#problem, tests }, { text, form: 'solution' }, limits);
  }

  async #grader(): Promise<Pick<Grader, 'grade'>> {
    const language = languageOf(this.#problem);
    if (language === 'python') return this.#parts.python.get();
    const grading = await this.#parts.languages.gradingOf(language);
    if (grading.kind === 'ready') return grading.grader;
    throw new Error(
      grading.kind === 'not-here'
        ? m.problems_language_not_here({
            language: grading.label,
            reason: saidOfLanguage(grading.reason),
          })
        : m.problems_language_missing({ language: grading.label, size: bytesText(grading.bytes) }),
    );
  }
}
