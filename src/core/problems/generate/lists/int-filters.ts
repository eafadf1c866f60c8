import { pickOne, type Random } from '../random.ts';
import { wrong, type Filter } from './parts.ts';

/** `x % d`: Python's remainder has the sign of the divisor. */
export const remainder = (x: number, d: number): number => ((x % d) + d) % d;

const plainFilters: readonly Filter<number>[] = [
  { key: 'none', noun: 'numbers', idioms: [], bugs: [], keeps: () => true },
  {
    key: 'even',
    noun: 'even numbers',
    imperative: 'keep the even numbers',
    idioms: ['x % 2 == 0', 'not x % 2'],
    bugs: [
      wrong('x % 2 == 1', (x) => remainder(x, 2) === 1),
      wrong('x % 2', (x) => remainder(x, 2) === 1),
    ],
    keeps: (x) => remainder(x, 2) === 0,
  },
  {
    key: 'odd',
    noun: 'odd numbers',
    imperative: 'keep the odd numbers',
    idioms: ['x % 2 == 1', 'x % 2 != 0', 'x % 2'],
    bugs: [wrong('x % 2 == 0', (x) => remainder(x, 2) === 0)],
    keeps: (x) => remainder(x, 2) === 1,
  },
  {
    key: 'positive',
    noun: 'positive numbers',
    imperative: 'keep the positive numbers',
    idioms: ['x > 0', '0 < x'],
    bugs: [wrong('x >= 0', (x) => x >= 0), wrong('x < 0', (x) => x < 0)],
    keeps: (x) => x > 0,
  },
  {
    key: 'negative',
    noun: 'negative numbers',
    imperative: 'keep the negative numbers',
    idioms: ['x < 0', '0 > x'],
    bugs: [wrong('x <= 0', (x) => x <= 0), wrong('x > 0', (x) => x > 0)],
    keeps: (x) => x < 0,
  },
  {
    key: 'not-negative',
    noun: 'non-negative numbers',
    imperative: 'drop the negative numbers',
    idioms: ['x >= 0', 'not x < 0'],
    bugs: [wrong('x > 0', (x) => x > 0), wrong('x <= 0', (x) => x <= 0)],
    keeps: (x) => x >= 0,
  },
  {
    key: 'single-digit',
    noun: 'single-digit numbers',
    imperative: 'keep the single-digit numbers',
    idioms: ['-10 < x < 10', 'abs(x) < 10'],
    bugs: [wrong('x < 10', (x) => x < 10), wrong('abs(x) <= 10', (x) => Math.abs(x) <= 10)],
    keeps: (x) => Math.abs(x) < 10,
  },
];

const comparisons = (n: number): readonly Filter<number>[] => [
  {
    key: 'above',
    noun: `numbers greater than ${n}`,
    imperative: `keep numbers above ${n}`,
    idioms: [`x > ${n}`, `${n} < x`],
    bugs: [wrong(`x >= ${n}`, (x) => x >= n), wrong(`x < ${n}`, (x) => x < n)],
    keeps: (x) => x > n,
  },
  {
    key: 'below',
    noun: `numbers less than ${n}`,
    imperative: `keep numbers below ${n}`,
    idioms: [`x < ${n}`, `${n} > x`],
    bugs: [wrong(`x <= ${n}`, (x) => x <= n), wrong(`x > ${n}`, (x) => x > n)],
    keeps: (x) => x < n,
  },
  {
    key: 'at-least',
    noun: `numbers that are at least ${n}`,
    imperative: `drop numbers smaller than ${n}`,
    idioms: [`x >= ${n}`, `not x < ${n}`],
    bugs: [wrong(`x > ${n}`, (x) => x > n), wrong(`x <= ${n}`, (x) => x <= n)],
    keeps: (x) => x >= n,
  },
  {
    key: 'at-most',
    noun: `numbers that are at most ${n}`,
    imperative: `drop numbers larger than ${n}`,
    idioms: [`x <= ${n}`, `not x > ${n}`],
    bugs: [wrong(`x < ${n}`, (x) => x < n), wrong(`x >= ${n}`, (x) => x >= n)],
    keeps: (x) => x <= n,
  },
];

const divisions = (d: number): readonly Filter<number>[] => [
  {
    key: 'multiple',
    noun: `multiples of ${d}`,
    imperative: `keep the numbers divisible by ${d}`,
    idioms: [`x % ${d} == 0`, `not x % ${d}`],
    bugs: [
      wrong(`x % ${d} != 0`, (x) => remainder(x, d) !== 0),
      wrong(`x // ${d} == 0`, (x) => Math.floor(x / d) === 0),
    ],
    keeps: (x) => remainder(x, d) === 0,
  },
  {
    key: 'no-multiple',
    noun: `numbers not divisible by ${d}`,
    imperative: `drop the multiples of ${d}`,
    idioms: [`x % ${d} != 0`, `x % ${d}`],
    bugs: [wrong(`x % ${d} == 0`, (x) => remainder(x, d) === 0)],
    keeps: (x) => remainder(x, d) !== 0,
  },
];

/** Draws which numbers of a list to take. */
export function drawIntFilter(random: Random): Filter<number> {
  const n = pickOne(random, [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20]);
  const d = pickOne(random, [3, 4, 5, 6, 7]);
  return pickOne(random, [...plainFilters, ...comparisons(n), ...divisions(d)]);
}
