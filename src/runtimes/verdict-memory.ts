import type { Limits } from '../core/grading/limits.ts';
import type { Verdict } from '../core/grading/verdict.ts';

/** Problems whose verdicts are remembered; a run works through them one after the other. */
const problemsKept = 16;

/**
 * Remembers the verdicts of the last problems, so that a program drawn twice is executed once. It
 * still counts twice: equal samples are equal draws, and a program has one verdict.
 */
export class VerdictMemory {
  readonly #problems = new Map<number, Map<string, Promise<Verdict>>>();

  /** The verdict of this very program under these limits, from `grade` if it is not known. */
  of(
    problem: number,
    solution: string,
    limits: Limits,
    grade: () => Promise<Verdict>,
  ): Promise<Verdict> {
    const known = this.#verdictsOf(problem);
    const key = `${JSON.stringify(limits)}\n${solution}`;
    const before = known.get(key);
    if (before) return before;
    const verdict = grade();
    known.set(key, verdict);
    void verdict.then(({ kind }) => {
      // Our own failure says nothing about the program.
      if (kind === 'runner-error') known.delete(key);
    });
    return verdict;
  }

  #verdictsOf(problem: number): Map<string, Promise<Verdict>> {
    const known = this.#problems.get(problem) ?? new Map<string, Promise<Verdict>>();
    // Set anew, so that the first key is always the one used longest ago.
    this.#problems.delete(problem);
    this.#problems.set(problem, known);
    const [oldest] = this.#problems.keys();
    if (this.#problems.size > problemsKept && oldest !== undefined) this.#problems.delete(oldest);
    return known;
  }
}
