import { pickOne, type Random } from '../random.ts';
import { remainder } from './int-filters.ts';
import { wrong, type Change } from './parts.ts';

const same: Change<number> = { key: 'same', idioms: ['x'], bugs: [], apply: (x) => x };

const plainChanges: readonly Change<number>[] = [
  same,
  same,
  {
    key: 'square',
    noun: 'squares of the ',
    imperative: 'square each one',
    idioms: ['x * x', 'x ** 2'],
    bugs: [wrong('x * 2', (x) => x * 2), wrong('x ^ 2', (x) => x ^ 2)],
    apply: (x) => x * x,
  },
  {
    key: 'double',
    noun: 'doubles of the ',
    imperative: 'double each one',
    idioms: ['x * 2', '2 * x', 'x + x'],
    bugs: [wrong('x ** 2', (x) => x * x), wrong('x + 2', (x) => x + 2)],
    apply: (x) => x * 2,
  },
  {
    key: 'cube',
    noun: 'cubes of the ',
    imperative: 'cube each one',
    idioms: ['x ** 3', 'x * x * x'],
    bugs: [wrong('x * 3', (x) => x * 3), wrong('x ** 2', (x) => x * x)],
    apply: (x) => x ** 3,
  },
  {
    key: 'absolute',
    noun: 'absolute values of the ',
    imperative: 'take absolute values',
    idioms: ['abs(x)', 'max(x, -x)'],
    bugs: [wrong('-x', (x) => -x), wrong('max(x, 0)', (x) => Math.max(x, 0))],
    apply: (x) => Math.abs(x),
  },
  {
    key: 'negate',
    noun: 'negations of the ',
    imperative: 'flip the sign of each',
    idioms: ['-x', '0 - x'],
    bugs: [wrong('abs(x)', (x) => Math.abs(x)), wrong('-abs(x)', (x) => -Math.abs(x))],
    apply: (x) => 0 - x,
  },
  {
    key: 'last-digit',
    noun: 'last digits of the ',
    imperative: 'replace each by its last digit',
    idioms: ['abs(x) % 10', 'int(str(x)[-1])'],
    bugs: [wrong('x % 10', (x) => remainder(x, 10)), wrong('x // 10', (x) => Math.floor(x / 10))],
    apply: (x) => Math.abs(x) % 10,
  },
  {
    key: 'halve',
    imperative: 'halve each one, rounding down',
    idioms: ['x // 2', '(x - x % 2) // 2'],
    bugs: [
      wrong('x / 2', (x) => x / 2),
      wrong('int(x / 2)', (x) => Math.trunc(x / 2)),
      wrong('x % 2', (x) => remainder(x, 2)),
    ],
    apply: (x) => Math.floor(x / 2),
  },
];

const withNumber = (n: number): readonly Change<number>[] => [
  {
    key: 'add',
    imperative: `add ${n} to each`,
    idioms: [`x + ${n}`, `${n} + x`],
    bugs: [wrong(`x * ${n}`, (x) => x * n), wrong(`x - ${n}`, (x) => x - n)],
    apply: (x) => x + n,
  },
  {
    key: 'subtract',
    imperative: `subtract ${n} from each`,
    idioms: [`x - ${n}`, `-${n} + x`],
    bugs: [wrong(`${n} - x`, (x) => n - x), wrong(`x + ${n}`, (x) => x + n)],
    apply: (x) => x - n,
  },
  {
    key: 'multiply',
    imperative: `multiply each by ${n}`,
    idioms: [`x * ${n}`, `${n} * x`],
    bugs: [wrong(`x ** ${n}`, (x) => x ** n), wrong(`x + ${n}`, (x) => x + n)],
    apply: (x) => x * n,
  },
];

/** Draws what to make of each number of a list. */
export const drawIntChange = (random: Random): Change<number> =>
  pickOne(random, [...plainChanges, ...withNumber(pickOne(random, [2, 3, 4, 5, 6, 7, 8, 9, 10]))]);
