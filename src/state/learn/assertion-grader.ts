import { countsInN } from '../../core/grading/verdict.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Completion } from '../../core/sampling/completion.ts';
import { assertionsOf, withAssertions } from '../../lessons/assertions.ts';
import type { Grader } from '../../runtimes/grader.ts';

/** Whether each assertion held, by the completion that was judged. */
export type AssertionNotes = WeakMap<Completion, readonly boolean[]>;

/**
 * The same grader, which also judges what fails by each assertion alone, and notes which of them
 * held. What passes holds them all; what cannot be judged gets no note.
 */
export function assertionGrader(grader: Grader, notes: AssertionNotes): Grader {
  // The grader knows a problem by its object, so each of these is made once.
  const singles = new Map<Problem, readonly Problem[]>();
  const singlesOf = (problem: Problem): readonly Problem[] => {
    const known = singles.get(problem);
    const made = known ?? assertionsOf(problem)?.map((one) => withAssertions(problem, [one])) ?? [];
    if (!known) singles.set(problem, made);
    return made;
  };
  return {
    get capacity() {
      return grader.capacity;
    },
    get description() {
      return grader.description;
    },
    async grade(problem, completion, limits) {
      const verdict = await grader.grade(problem, completion, limits);
      if (!countsInN(verdict.kind)) return verdict;
      const alone = singlesOf(problem);
      const judged =
        verdict.kind === 'passed'
          ? alone.map(() => verdict)
          : await Promise.all(alone.map((one) => grader.grade(one, completion, limits)));
      if (judged.length > 0 && judged.every(({ kind }) => countsInN(kind)))
        notes.set(
          completion,
          judged.map(({ kind }) => kind === 'passed'),
        );
      return verdict;
    },
    dispose: () => {
      grader.dispose();
    },
  };
}
