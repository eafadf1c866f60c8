import { indexBy } from './index-by.ts';

/** Which problems are independent of each other. */
export interface ProblemGroups {
  /** Per problem: its group, 0 ... groups-1. */
  readonly groupOf: readonly number[];
  readonly groups: number;
}

/** Groups problems by their parent; those without one stand alone. */
export function groupProblems(
  problems: readonly { readonly cluster?: string | undefined }[],
): ProblemGroups {
  // Nameless problems stand alone: the index cannot collide with a name, it is not a string.
  const { firsts, places } = indexBy(problems, ({ cluster }, i) => cluster ?? i);
  return { groupOf: places, groups: firsts.length };
}
