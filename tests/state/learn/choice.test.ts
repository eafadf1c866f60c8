import { describe, expect, test } from 'vitest';
import type { LessonSample } from '../../../src/lessons/lesson-sample.ts';
import { choiceFacts } from '../../../src/state/learn/choice-facts.ts';
import {
  choiceAt,
  choiceOf,
  curveOfRule,
  scoredProblems,
} from '../../../src/state/learn/choice.ts';

const sample = (
  taskId: string,
  index: number,
  kind: LessonSample['kind'],
  [tokens, sumLogProb]: readonly [number, number],
): LessonSample => ({
  ...{ taskId, index, kind, tokens, sumLogProb },
  meanLogProb: sumLogProb / tokens,
});

// A long right answer, surer per token; a short wrong one, likelier as a whole.
const two = (taskId: string) => [
  sample(taskId, 0, 'passed', [20, -4]),
  sample(taskId, 1, 'failed', [5, -2]),
];

test('scoredProblems(samples) leaves out what is not the sample’s fault', () => {
  const samples = [...two('A/0'), sample('A/0', 2, 'runner-error', [3, -1])];
  expect(scoredProblems(samples)).toEqual([
    {
      taskId: 'A/0',
      samples: [
        { correct: true, logProb: -4, tokens: 20 },
        { correct: false, logProb: -2, tokens: 5 },
      ],
    },
  ]);
});

describe('choiceOf(samples)', () => {
  const points = choiceOf([...two('A/0'), ...two('A/1')]);

  test('chooses by the mean, by the sum, by lot, and with the tests', () => {
    expect(choiceAt(points, 2)).toEqual({ oracle: 1, mean: 1, sum: 0, random: 0.5, gain: 0.5 });
    expect(curveOfRule(points, 'sum log-prob')).toMatchObject([
      { x: 1, value: 0.5 },
      { x: 2, value: 0 },
    ]);
  });

  test('gives nothing for no samples, and choiceAt nothing beyond n', () => {
    expect(choiceOf([])).toEqual([]);
    expect(choiceAt(points, 3)).toEqual({});
  });
});

// What the lesson says in words of the recorded samples: another recording may need other words.
describe('choiceFacts()', () => {
  test('the mean of ten goes about half of the way from lot to oracle', async () => {
    const { mean10 = NaN, oracle10 = NaN, random10 = NaN, gainLow } = await choiceFacts();
    expect(mean10).toBeCloseTo(0.583, 3);
    expect((mean10 - random10) / (oracle10 - random10)).toBeCloseTo(0.5, 1);
    expect(gainLow).toBeGreaterThan(0);
  });

  test('more answers do not close the gap', async () => {
    const { mean20 = NaN, mean40 = NaN, oracle20 = NaN, oracle40 = NaN } = await choiceFacts();
    expect(mean40).toBeLessThan(mean20);
    expect(oracle40).toBeGreaterThan(oracle20);
  });
});
