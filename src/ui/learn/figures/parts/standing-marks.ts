import { markPath } from '../../../../core/grading/verdict-shapes.ts';
import type { Standing } from '../../../../lessons/false-passes.ts';

const radius = 4.5;

/** Colours of the marks, as roles of `tokens.css`. */
export const standingColors: Readonly<Record<Standing, string>> = {
  right: 'var(--color-passed)',
  'false-pass': 'var(--color-failed)',
  caught: 'var(--color-waiting)',
};

/**
 * The mark of a sample under weak tests, of radius 4.5 around (x, y). A false pass is a ring with a
 * dot in it: wrong, and taken for right.
 */
export function standingPath(standing: Standing, x: number, y: number): string {
  if (standing === 'right') return markPath('passed', x, y, radius);
  if (standing === 'caught') return markPath('waiting', x, y, radius);
  return markPath('failed', x, y, radius) + markPath('passed', x, y, radius * 0.45);
}
