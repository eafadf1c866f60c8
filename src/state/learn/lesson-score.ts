import type { Lesson } from '../../lessons/lesson.ts';
import { numberText } from '../library-words.ts';
import type { LessonAnswers } from './answers.svelte.ts';

/** How a reader did in a lesson. */
export interface LessonScore {
  /** Guesses the lesson asks for. */
  readonly guesses: number;
  /** Guesses that were made. */
  readonly made: number;
  /** 0 to 100 for each guess that was made. */
  readonly points: number;
}

/** Adds up the guesses of a lesson; those of steps that it no longer has do not count. */
export function lessonScore({ steps }: Pick<Lesson, 'steps'>, answers: LessonAnswers): LessonScore {
  const asked = steps.filter(({ prediction }) => prediction !== undefined);
  const made = asked.flatMap(({ id }) => answers[id] ?? []);
  return {
    guesses: asked.length,
    made: made.length,
    points: made.reduce((sum, { score }) => sum + 100 * score, 0),
  };
}

/** A score as the messages about it take it. */
export const scoreInputs = ({ guesses, made, points }: LessonScore) => ({
  guesses: numberText(guesses),
  made: numberText(made),
  points: numberText(Math.round(points)),
  most: numberText(100 * guesses),
});
