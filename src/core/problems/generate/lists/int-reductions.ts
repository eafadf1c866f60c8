import { wrong, type Reduction } from './parts.ts';
import {
  ascending,
  backwards,
  descending,
  largest,
  product,
  spread,
  total,
  type Values,
} from './reduce-values.ts';

/** Reductions of lists of ints only. */
export const intReductions: readonly Reduction[] = [
  {
    key: 'product',
    nouns: ['product'],
    imperative: 'multiply them together',
    expressions: [],
    loop: { start: 'p = 1', update: 'p *= V', result: 'p' },
    bugs: [],
    loopBugs: [
      { code: { start: 'p = 0', update: 'p *= V', result: 'p' }, twin: () => 0 },
      { code: { start: 'p = 1', update: 'p += V', result: 'p' }, twin: (v) => 1 + total(v) },
    ],
    apply: product,
    returns: 'int',
  },
  {
    key: 'descending',
    nouns: ['list in descending order'],
    imperative: 'return them from largest to smallest',
    expressions: ['sorted(L, reverse=True)', 'sorted(L)[::-1]'],
    bugs: [wrong('sorted(L)', ascending), wrong('L[::-1]', backwards)],
    apply: descending,
    returns: 'list',
  },
  {
    key: 'spread',
    nouns: ['difference between the largest and smallest'],
    imperative: 'return the largest minus the smallest, or 0 if there are none',
    expressions: ['max(L) - min(L) if L else 0'],
    bugs: [
      wrong('max(L) - min(L)', spread),
      wrong('min(L) - max(L) if L else 0', (v: Values) => -(spread(v) ?? 0)),
      wrong('max(L) if L else 0', (v) => largest(v) ?? 0),
    ],
    apply: (v) => spread(v) ?? 0,
    returns: 'int',
  },
  {
    key: 'last-two',
    nouns: ['list of the last two'],
    imperative: 'return the last two of them',
    expressions: ['L[-2:]'],
    bugs: [
      wrong('L[:2]', (v: Values) => v.slice(0, 2)),
      wrong('L[-1:]', (v) => v.slice(-1)),
      wrong('L[2:]', (v) => v.slice(2)),
    ],
    apply: (v) => v.slice(-2),
    returns: 'list',
  },
  {
    key: 'average',
    nouns: ['average', 'mean'],
    otherwise: 'or 0 if there are none',
    imperative: 'return the average, or 0 if there are none',
    expressions: ['sum(L) / len(L) if L else 0'],
    bugs: [
      wrong('sum(L) // len(L) if L else 0', (v: Values) =>
        v.length ? Math.floor(total(v) / v.length) : 0,
      ),
      wrong('sum(L) / len(L)', (v) => (v.length ? total(v) / v.length : undefined)),
    ],
    apply: (v) => (v.length ? { float: total(v) / v.length } : 0),
    returns: 'float',
  },
];
