import { expect, test } from 'vitest';
import { costFigure, triesFigure, triesToReach } from '../../../src/state/learn/cost-figure.ts';
import { decayFigure, decayOf, missOf } from '../../../src/state/learn/decay-figure.ts';
import { duelOf } from '../../../src/state/learn/duel.ts';

const tallies = (counts: readonly number[], n = 16) =>
  counts.map((c, i) => ({ taskId: `Chains/${i + 1}-01`, n, c }));
const halving = tallies([16, 8, 4, 2, 1]);
const words = { x: 'Steps', y: 'pass@1', points: 'Pico', fit: 'fit', own: 'yours' };

test('decayOf(tallies, k) finds the factor of a success that halves with each step', () => {
  const { points, fit } = decayOf(halving, 1);
  expect(points.map(({ x, value }) => [x, value])).toEqual([
    [1, 1],
    [2, 0.5],
    [3, 0.25],
    [4, 0.125],
    [5, 0.0625],
  ]);
  expect(fit?.factor).toBeCloseTo(0.5, 9);
});

test('decayOf(tallies, k) leaves out problems that are no chains, and those with fewer than k samples', () => {
  expect(decayOf([{ taskId: 'Basics/1', n: 9, c: 3 }], 1).points).toEqual([]);
  expect(decayOf(halving, 17).points).toEqual([]);
  expect(decayOf([], 1)).toEqual({ points: [], fit: undefined });
});

test('missOf(points, line) is the mean distance, and nothing for a line through all points', () => {
  const { points } = decayOf(halving, 1);
  expect(missOf(points, { atOne: 1, factor: 0.5 })).toBeCloseTo(0, 12);
  expect(missOf(points, { atOne: 1, factor: 1 })).toBeCloseTo(1 - 1.9375 / 5, 12);
});

test('decayFigure(content, own, words) draws the lines there are, none above 100 %', () => {
  const content = decayOf(halving, 1);
  const figure = decayFigure(content, { atOne: 1.5, factor: 0.9 }, words);
  expect(figure.series.map(({ label }) => label)).toEqual(['Pico', 'fit', 'yours']);
  expect(Math.max(...figure.series.flatMap(({ points }) => points.map((p) => p.value)))).toBe(1);
  const bare = decayFigure({ points: content.points, fit: undefined }, undefined, words);
  expect(bare.series).toHaveLength(1);
});

test('triesToReach(tallies, target) is the first k that is as good, and Infinity where none is', () => {
  const one = tallies([1, 1]);
  expect(triesToReach(one, 1 / 16)).toBe(1);
  expect(triesToReach(one, 0.5)).toBe(8);
  expect(triesToReach(tallies([16, 0]), 0.6)).toBe(Infinity);
  expect(triesToReach([], 0.1)).toBe(Infinity);
});

test('costFigure(contenders, axis) stretches a line by the cost of a try, to the budget both can spend', () => {
  const own = tallies([4, 8]);
  const figure = costFigure(
    [
      { label: 'cheap', shade: 0, tallies: own, cost: 1 },
      { label: 'dear', shade: 1, tallies: own, cost: 4 },
    ],
    'tries',
  );
  const [cheap, dear] = figure.series;
  expect(cheap?.points).toHaveLength(16);
  expect(dear?.points.map(({ x }) => x)).toEqual([4, 8, 12, 16]);
  expect(dear?.points[1]?.value).toBe(cheap?.points[1]?.value);
  expect(figure.x).toMatchObject({ from: 1, to: 16 });
});

test("triesFigure(contenders, 'all', at) falls where 'any' rises, from the same start", () => {
  const contenders = [{ label: 'one', shade: 1, tallies: tallies([4, 8, 16]) }];
  const at = { k: 4, axis: 'k' };
  const [any, all] = [triesFigure(contenders, 'any', at), triesFigure(contenders, 'all', at)];
  const first = (figure: typeof any) => figure.series[0]?.points[0]?.value;
  expect(first(any)).toBe(first(all));
  expect(any.marks[0]?.value).toBeGreaterThan(first(any) ?? NaN);
  expect(all.marks[0]?.value).toBeLessThan(first(all) ?? NaN);
});

test('duelOf(a, b) pairs problems by id, whatever their order, and leaves out those of one only', () => {
  const [a, b] = [tallies([16, 8, 4, 2]), tallies([14, 8, 2, 2])];
  const duel = duelOf(a, [...b].reverse().slice(1));
  expect(duel?.pairs).toEqual([
    { taskId: 'Chains/1-01', a: 1, b: 0.875 },
    { taskId: 'Chains/2-01', a: 0.5, b: 0.5 },
    { taskId: 'Chains/3-01', a: 0.25, b: 0.125 },
  ]);
  expect(duel?.paired.value).toBeCloseTo(0.25 / 3, 12);
  expect(duelOf(a, [])).toBeUndefined();
});
