import { countsInN } from '../core/grading/verdict.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { LessonSample } from './lesson-sample.ts';
import { mutantsOf, type MutationRule } from './mutants.ts';
import { mutantWords } from './recorded/mutant-words.ts';

/** A wrong program that tests are to find out. */
export interface KillTarget {
  /** Unique among those shown together. */
  readonly id: string;
  /** Goes on from the problem's prompt. */
  readonly completion: string;
  /** How many samples are this very program; 1 for a mutant. */
  readonly count: number;
  /** What was done to the reference, where it is a mutant. */
  readonly rule?: MutationRule;
  /** Whether it holds each of the problem's `assertionsOf`. */
  readonly held: readonly boolean[];
}

/** The wrong programs among samples that hold the first assertion, the most frequent first. */
export function sampleTargets(samples: readonly LessonSample[]): readonly KillTarget[] {
  const targets = new Map<string, KillTarget>();
  for (const { kind, completion, tests: held, index } of samples) {
    if (kind === 'passed' || !countsInN(kind) || completion === undefined || !held?.[0]) continue;
    const { id, count } = targets.get(completion) ?? { id: `sample ${index}`, count: 0 };
    targets.set(completion, { id, completion, count: count + 1, held });
  }
  return [...targets.values()].sort((a, b) => b.count - a.count);
}

/** The mutants of a problem's reference, with what is recorded of them. */
export const mutantTargets = ({ canonicalSolution = '' }: Problem): readonly KillTarget[] =>
  mutantsOf(canonicalSolution).map(({ id, rule, code }) => ({
    id,
    rule,
    completion: code,
    count: 1,
    held: Array.from(mutantWords[id] ?? '', (bit) => bit === '1'),
  }));

/** Whether one of the first `tests` assertions finds the program out. */
export const isKilled = ({ held }: KillTarget, tests: number): boolean =>
  held.slice(0, tests).includes(false);
