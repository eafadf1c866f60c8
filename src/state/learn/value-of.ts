import type { ValueUse } from '../../lessons/lesson.ts';
import { lessonValues } from '../../lessons/values/lesson-values.ts';

/** The number a lesson names: computed, or read from what the figure tells; NaN before it tells it. */
export function valueOf({ of, args }: ValueUse, outputs: Readonly<Record<string, number>>): number {
  if (of.startsWith('figure.')) return outputs[of.slice('figure.'.length)] ?? NaN;
  return lessonValues[of]?.compute(args) ?? NaN;
}
