import { rankedChoice } from '../../core/statistics/ranked-choice.ts';
import type { LessonSample } from '../../lessons/lesson-sample.ts';

/** What one of k samples is chosen by; `lot` is no score at all. */
export const rankings = ['lot', 'mean', 'sum'] as const;

export type Ranking = (typeof rankings)[number];

const scores: Readonly<Record<Ranking, (sample: LessonSample) => number>> = {
  lot: () => 0,
  mean: ({ meanLogProb }) => meanLogProb,
  sum: ({ sumLogProb }) => sumLogProb,
};

/** A sample with what it is chosen by. */
export interface RankedSample {
  readonly correct: boolean;
  readonly score: number;
  readonly tokens: number;
}

/** Samples of one problem by a rule, in the order they were drawn. */
export const rankSamples = (samples: readonly LessonSample[], by: Ranking): RankedSample[] =>
  samples.map((sample) => ({
    correct: sample.kind === 'passed',
    score: scores[by](sample),
    tokens: sample.tokens,
  }));

/** The chance that the one chosen of k is right; NaN where there are fewer than k. */
export const chosenRight = (ranked: readonly RankedSample[], k: number): number =>
  rankedChoice(ranked, [k])[0] ?? NaN;

/** A dot on a scale: its place across from 0 to 1, and its place in the pile there, from 0. */
export interface Dot {
  readonly at: number;
  readonly level: number;
}

/** Piles dots of equal width side by side so that none covers another; equal scores stand above each other. */
export function pileDots(values: readonly number[], columns: number): Dot[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const heights = new Map<number, number>();
  return values.map((value) => {
    const part = most > least ? (value - least) / (most - least) : 0.5;
    const column = Math.round(part * (columns - 1));
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { at: column / (columns - 1), level };
  });
}
