import { lessonValue as value, type LessonValue } from './lesson-value.ts';

/** Numbers of the lesson on chained steps. */
export const chainValues: Readonly<Record<string, LessonValue>> = {
  /** How many times one must halve (or divide by `by`) to come from 1 to `share`. */
  'steps-to': value(['share', 'factor'], ({ share, factor }) => Math.log(share) / Math.log(factor)),
  /** The chance of one step at which a chain of so many succeeds with chance `share`. */
  'step-for': value(['share', 'steps'], ({ share, steps }) => share ** (1 / steps)),
};
