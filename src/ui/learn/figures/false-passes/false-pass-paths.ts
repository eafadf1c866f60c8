import { markPath } from '../../../../core/grading/verdict-shapes.ts';
import { standingOf, type Standing, type SurvivorRow } from '../../../../lessons/false-passes.ts';

/** Distance of the dots, and the radius of one, in the units of the drawing. */
const pitch = 12;
const radius = 4.5;

/** All dots of a standing as one path, and the size of the drawing. */
export interface FalsePassPaths {
  readonly width: number;
  readonly height: number;
  readonly paths: Readonly<Record<Standing, string>>;
}

/** A row of dots per problem. A false pass is a ring with a dot in it: wrong, and taken for right. */
export function falsePassPaths(rows: readonly SurvivorRow[], tests: number): FalsePassPaths {
  const paths: Record<Standing, string> = { right: '', 'false-pass': '', caught: '' };
  let longest = 0;
  rows.forEach(({ samples }, row) => {
    longest = Math.max(longest, samples.length);
    samples.forEach((sample, column) => {
      const standing = standingOf(sample, tests);
      paths[standing] += shapeOf(standing, pitch * (column + 0.5), pitch * (row + 0.5));
    });
  });
  return { width: pitch * longest, height: pitch * rows.length, paths };
}

/** The mark of a standing by itself, for the legend: radius 4.5 around (0, 0). */
export const standingMark = (standing: Standing): string => shapeOf(standing, 0, 0);

function shapeOf(standing: Standing, x: number, y: number): string {
  if (standing === 'right') return markPath('passed', x, y, radius);
  if (standing === 'caught') return markPath('waiting', x, y, radius);
  return markPath('failed', x, y, radius) + markPath('passed', x, y, radius * 0.45);
}
