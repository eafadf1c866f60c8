import type { Prediction } from '../../lessons/lesson.ts';

/** A guess that was committed to. */
export interface Guess {
  /** A number of the prediction's unit (a fraction for percent), or the place of the option from 0. */
  readonly guess: number;
  /** What it turned out to be, in the same form. */
  readonly truth: number;
  /** From 0 to 1. */
  readonly score: number;
  /** ISO 8601. */
  readonly at: string;
}

/** A guess within this share of the scale is as good as the truth. */
const close = 0.02;

/** At this distance, as a share of the scale, a guess is worth nothing. */
const far = 0.5;

/** How good a guess was, from 0 to 1: a choice is right or not, a number loses with its distance. */
export function scoreGuess(prediction: Prediction, guess: number, truth: number): number {
  if (prediction.kind === 'choice') return guess === truth ? 1 : 0;
  const distance = Math.abs(guess - truth) / (prediction.most - prediction.least);
  return Math.min(1, Math.max(0, (far - distance) / (far - close)));
}
