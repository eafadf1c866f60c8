import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chance,
  integerBetween,
  pickOne,
  pickWeighted,
  seededRandom,
  shuffled,
  xoshiro128,
} from '../../../../src/core/problems/generate/random.ts';

const draws = 20_000;
const many = <Item>(draw: () => Item): Item[] => Array.from({ length: draws }, draw);
const share = <Item>(items: readonly Item[], of: Item): number =>
  items.filter((item) => item === of).length / items.length;

test('xoshiro128(state) draws what the reference code of its authors draws', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 8 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849,
  ]);
});

describe('seededRandom(seed)', () => {
  test('gives numbers from 0 to 1 with mean one half and variance one twelfth', () => {
    const random = seededRandom(7);
    const numbers = many(() => random.next());
    const mean = numbers.reduce((sum, x) => sum + x, 0) / draws;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws;
    expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(mean).toBeCloseTo(1 / 2, 1.8);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  test('gives the same stream again, and another one for any other seed', () => {
    const first = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 4 }, () => random.next());
    };
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(first(a)).toEqual(first(a));
        if (a !== b) expect(first(a)).not.toEqual(first(b));
      }),
    );
  });
});

test('chance(random, p) is true as often as p says', () => {
  const random = seededRandom(1);
  expect(
    share(
      many(() => chance(random, 0.3)),
      true,
    ),
  ).toBeCloseTo(0.3, 1.5);
});

test('integerBetween(random, low, high) takes both ends and nothing beyond', () => {
  const random = seededRandom(2);
  expect(new Set(many(() => integerBetween(random, -2, 3)))).toEqual(new Set([-2, -1, 0, 1, 2, 3]));
});

test('pickOne(random, items) refuses an empty list', () => {
  expect(() => pickOne(seededRandom(3), [])).toThrow(RangeError);
});

test('pickWeighted(random, items) draws in proportion to the weights', () => {
  const random = seededRandom(4);
  const drawn = many(() =>
    pickWeighted(random, [
      ['a', 1],
      ['b', 0],
      ['c', 3],
    ]),
  );
  expect(share(drawn, 'a')).toBeCloseTo(0.25, 1.5);
  expect(share(drawn, 'b')).toBe(0);
});

test('shuffled(random, items) keeps the items and brings each to each place equally often', () => {
  const random = seededRandom(5);
  const orders = many(() => shuffled(random, ['a', 'b', 'c']).join(''));
  for (const order of ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
    expect(share(orders, order)).toBeCloseTo(1 / 6, 1.5);
});
