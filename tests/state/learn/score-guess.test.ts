import { describe, expect, test } from 'vitest';
import type { Prediction } from '../../../src/lessons/lesson.ts';
import { scoreGuess } from '../../../src/state/learn/score-guess.ts';

const share: Prediction = {
  kind: 'number',
  question: [],
  least: 0,
  most: 1,
  step: 0.01,
  unit: 'percent',
  answer: { of: 'share', args: {} },
};
const choice: Prediction = { kind: 'choice', question: [], options: [[], []], right: 1 };

describe('scoreGuess', () => {
  test.each([
    [0.72, 0.72, 1],
    [0.7, 0.72, 1],
    [0.2, 0.72, 0],
    [0.46, 0.72, 0.5],
    [1, 0, 0],
  ])('gives for %s where it is %s: %s', (guess, truth, score) => {
    expect(scoreGuess(share, guess, truth)).toBeCloseTo(score, 10);
  });

  test('gives all or nothing for a choice', () => {
    expect([scoreGuess(choice, 1, 1), scoreGuess(choice, 0, 1)]).toEqual([1, 0]);
  });

  test('measures on the scale of the question', () => {
    const wide: Prediction = { ...share, least: 0, most: 200 };
    expect(scoreGuess(wide, 110, 100)).toBeCloseTo((0.5 - 0.05) / 0.48, 10);
  });
});
