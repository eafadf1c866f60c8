import { evenChance } from '../../core/statistics/drawn-benchmarks.ts';
import { z95 } from '../../core/statistics/wilson-interval.ts';
import { lessonValue as value, type LessonValue } from './lesson-value.ts';

/** Variance of a chance that is anything from 0 to 1, and the mean of p (1 - p) over such chances. */
const [between, within] = [1 / 12, 1 / 6];

/** Numbers of the lesson on certainty, for a model to whom every difficulty is as likely. */
export const certaintyValues: Readonly<Record<string, LessonValue>> = {
  /** How far 19 of 20 scores lie at most from the truth, where problems and samples are new. */
  'score-margin': value(
    ['problems', 'samples'],
    ({ problems, samples }) => z95 * Math.sqrt((between + within / samples) / problems),
  ),
  /** The same where the problems stay, evenly of every difficulty, and the samples are new. */
  'rerun-margin': value(['problems', 'samples'], ({ problems, samples }) => {
    const chances = Array.from({ length: problems }, (_, i) => evenChance(i));
    const variance = chances.reduce((sum, p) => sum + (p * (1 - p)) / samples, 0);
    return (z95 * Math.sqrt(variance)) / problems;
  }),
};
