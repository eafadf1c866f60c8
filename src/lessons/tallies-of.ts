import { tallyVerdicts, type Tally } from '../core/statistics/tally.ts';
import type { LessonSample } from './lesson-sample.ts';

/** n and c of each problem among its first `most` samples, in the order problems first appear. */
export function talliesOf(samples: readonly LessonSample[], most = Infinity): Tally[] {
  const kinds = new Map<string, LessonSample['kind'][]>();
  for (const { taskId, index, kind } of samples) {
    const own = kinds.get(taskId) ?? [];
    if (index < most) own.push(kind);
    kinds.set(taskId, own);
  }
  return [...kinds].map(([taskId, own]) => tallyVerdicts({ taskId }, own));
}
