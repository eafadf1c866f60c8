import { describe, expect, test } from 'vitest';
import { recordedSpec } from '../../../src/lessons/recorded/recorded-tallies.ts';
import { Picker } from '../../../src/state/learn/picker.svelte.ts';
import { rankingFacts } from '../../../src/state/learn/ranking-facts.ts';
import {
  chosenRight,
  pileDots,
  rankSamples,
  type RankedSample,
} from '../../../src/state/learn/ranking.ts';

const ranked = (correct: readonly boolean[]): RankedSample[] =>
  correct.map((one, i) => ({ correct: one, score: -i, tokens: 1 }));

test('rankSamples(samples, by) scores by mean or sum, and alike where the lot decides', () => {
  const sample = { taskId: 'A/0', index: 0, kind: 'passed', tokens: 4 } as const;
  const samples = [{ ...sample, sumLogProb: -2, meanLogProb: -0.5 }];
  expect(rankSamples(samples, 'mean')).toEqual([{ correct: true, score: -0.5, tokens: 4 }]);
  expect(rankSamples(samples, 'sum')[0]?.score).toBe(-2);
  expect(rankSamples(samples, 'lot')[0]?.score).toBe(0);
});

test('chosenRight(ranked, k) is c/n by lot whatever k, and NaN for k > n', () => {
  const lot = ranked([true, false, false, false]).map((one) => ({ ...one, score: 0 }));
  expect(chosenRight(lot, 1)).toBeCloseTo(0.25, 12);
  expect(chosenRight(lot, 3)).toBeCloseTo(0.25, 12);
  expect(chosenRight(lot, 5)).toBeNaN();
});

describe('pileDots(values, columns)', () => {
  test('puts equal values above each other, and the ends at the ends', () => {
    expect(pileDots([-1, -1, 0], 11)).toEqual([
      { at: 0, level: 0 },
      { at: 0, level: 1 },
      { at: 1, level: 0 },
    ]);
  });

  test('puts values that are all alike in the middle, and none nowhere', () => {
    expect(pileDots([3, 3], 11)).toEqual([
      { at: 0.5, level: 0 },
      { at: 0.5, level: 1 },
    ]);
    expect(pileDots([], 11)).toEqual([]);
  });
});

describe('Picker', () => {
  test('draws k different samples and picks the best-scored of them', () => {
    const picker = new Picker(ranked([false, true, false, true]), 3);
    for (let i = 0; i < 50; i++) {
      picker.draw();
      expect(new Set(picker.drawn).size).toBe(3);
      expect(picker.picked).toBe(Math.min(...picker.drawn));
    }
    expect(picker.draws).toBe(50);
  });

  test('is right as often as chosenRight says', () => {
    const samples = ranked([false, true, true, false, false, true, false, false]);
    const picker = new Picker(samples, 3);
    picker.draw(20_000);
    expect(picker.hits / picker.draws).toBeCloseTo(chosenRight(samples, 3), 1);
  });

  test('has nothing to draw from where there are no samples, and all where there are fewer than k', () => {
    const none = new Picker([], 3);
    none.draw();
    expect([none.picked, none.hits]).toEqual([undefined, 0]);
    const few = new Picker(ranked([true, false]), 3);
    few.draw();
    expect(few.drawn).toHaveLength(2);
  });
});

// What the lesson says in words of two recorded problems: another recording may need other words.
describe('rankingFacts()', () => {
  test('the mean nearly always picks a right one, the sum hardly ever', async () => {
    const { plainLot = NaN, plainMean, plainSum, plainAny } = await rankingFacts();
    expect(plainLot).toBeCloseTo(17 / 40, 12);
    expect(plainMean).toBeGreaterThan(0.9);
    expect(plainSum).toBeLessThan(0.05);
    expect(plainAny).toBeGreaterThan(0.99);
  });

  test('wrong answers are shorter', async () => {
    const { plainTokensRight = NaN, plainTokensWrong } = await rankingFacts();
    expect(plainTokensWrong).toBeLessThan(plainTokensRight);
  });

  test('on another problem the surest answers are wrong', async () => {
    const { misledLot = NaN, misledMean } = await rankingFacts();
    expect(misledMean).toBeLessThan(misledLot / 2);
  });

  test('the steps show those problems: the sixth and the ninth', () => {
    const { taskIds = [] } = recordedSpec('strong');
    expect([taskIds[5], taskIds[8]]).toEqual(['Chains/2-02', 'Chains/3-01']);
  });
});
