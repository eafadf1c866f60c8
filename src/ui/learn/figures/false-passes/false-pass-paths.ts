import { standingOf, type Standing, type SurvivorRow } from '../../../../lessons/false-passes.ts';
import { standingPath } from '../parts/standing-marks.ts';

/** Distance of the dots, in the units of the drawing. */
const pitch = 12;

/** All dots of a standing as one path, and the size of the drawing. */
export interface FalsePassPaths {
  readonly width: number;
  readonly height: number;
  readonly paths: Readonly<Record<Standing, string>>;
}

/** A row of dots per problem. */
export function falsePassPaths(rows: readonly SurvivorRow[], tests: number): FalsePassPaths {
  const paths: Record<Standing, string> = { right: '', 'false-pass': '', caught: '' };
  let longest = 0;
  rows.forEach(({ samples }, row) => {
    longest = Math.max(longest, samples.length);
    samples.forEach((sample, column) => {
      const standing = standingOf(sample, tests);
      paths[standing] += standingPath(standing, pitch * (column + 0.5), pitch * (row + 0.5));
    });
  });
  return { width: pitch * longest, height: pitch * rows.length, paths };
}
