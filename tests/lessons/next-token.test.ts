import { describe, expect, test } from 'vitest';
import {
  bestOfToy,
  chanceOfPlace,
  nextTokens,
  passOfTwo,
  placeWithin,
} from '../../src/lessons/next-token.ts';

test('nextTokens is a distribution', () => {
  expect(nextTokens.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
});

test('chanceOfPlace(place, T) gives the model’s own chances at 1, and 0 where there is no place', () => {
  expect([1, 2, 3, 4].map((place) => chanceOfPlace(place, 1))).toEqual(
    [0.5, 0.2, 0.1, 0.01].map((value) => expect.closeTo(value, 12) as number),
  );
  expect(chanceOfPlace(24, 1)).toBe(0);
});

test('placeWithin(place, T, k) is 1 - (1 - p)^k', () => {
  expect(placeWithin(3, 1, 10)).toBeCloseTo(1 - 0.9 ** 10, 12);
});

describe('what the lesson says of the two problems', () => {
  test('passOfTwo(0, k) is a half for every k: the favourite alone', () => {
    expect([1, 10, 40].map((k) => passOfTwo(0, k))).toEqual([0.5, 0.5, 0.5]);
  });

  test('bestOfToy(k) grows with k, from 0 for one try', () => {
    const best = [1, 2, 3, 5, 10, 20].map(bestOfToy);
    expect(best[0]).toBe(0);
    expect(best).toEqual(best.toSorted((a, b) => a - b));
    expect(new Set(best).size).toBe(best.length);
  });

  test('at 2 more than half of the tries are nonsense', () => {
    expect(20 * chanceOfPlace(4, 2)).toBeGreaterThan(0.5);
  });
});
