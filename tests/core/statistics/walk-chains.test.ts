import { expect, test } from 'vitest';
import { drawChains, walkChains } from '../../../src/core/statistics/walk-chains.ts';

const draws = drawChains(5000, 20);
const whole = (p: number, length: number) =>
  walkChains(draws, p, length).filter((right) => right === length).length / draws.chains;

test('walkChains(draws, p, length) brings about p^length of the chains to the end', () => {
  expect(whole(0.9, 10)).toBeCloseTo(0.9 ** 10, 1);
  expect(whole(0.97, 20)).toBeCloseTo(0.97 ** 20, 1);
  expect(whole(1, 20)).toBe(1);
  expect(whole(0, 1)).toBe(0);
});

test('walkChains(draws, p, length) never loses a chain as p grows, nor gains one as it gets longer', () => {
  expect(whole(0.8, 5)).toBeGreaterThanOrEqual(whole(0.79, 5));
  expect(whole(0.8, 6)).toBeLessThanOrEqual(whole(0.8, 5));
});

test('walkChains(draws, p, length) puts the longest first', () => {
  const walked = walkChains(draws, 0.7, 8);
  expect(walked).toEqual([...walked].sort((a, b) => b - a));
});
