import { countsInN } from '../../core/grading/verdict.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Completion } from '../../core/sampling/completion.ts';
import { assertionsOf, withAssertions } from '../../lessons/assertions.ts';
import type { Grader } from '../../runtimes/grader.ts';

/** Whether each assertion held, by the completion that was judged. */
export type AssertionNotes = WeakMap<Completion, readonly boolean[]>;

/** A problem judged by one assertion alone. */
interface Single {
  readonly problem: Problem;
  readonly weak: boolean;
}

/**
 * The same grader, which also judges by each assertion alone and notes which of them held. A sample
 * that passes holds those of its tests without asking again; what cannot be judged gets no note.
 */
export function assertionGrader(grader: Grader, notes: AssertionNotes): Grader {
  // The grader knows a problem by its object, so each of these is made once.
  const singles = new Map<Problem, readonly Single[]>();
  const singlesOf = (problem: Problem): readonly Single[] => {
    const made = singles.get(problem) ?? makeSingles(problem);
    singles.set(problem, made);
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
      const isKnown = ({ weak }: Single) => verdict.kind === 'passed' && !weak;
      const judged = await Promise.all(
        singlesOf(problem).map(async (single) =>
          isKnown(single) ? verdict : grader.grade(single.problem, completion, limits),
        ),
      );
      const held = judged.map(({ kind }) => kind === 'passed');
      if (held.length > 0 && judged.every(({ kind }) => countsInN(kind)))
        notes.set(completion, held);
      return verdict;
    },
    dispose: () => {
      grader.dispose();
    },
  };
}

const makeSingles = (problem: Problem): Single[] =>
  (assertionsOf(problem) ?? []).map(({ source, weak }) => ({
    problem: withAssertions(problem, [source]),
    weak,
  }));
