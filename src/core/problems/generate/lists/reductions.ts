import { wrong, type Reduction } from './parts.ts';
import {
  ascending,
  backwards,
  descending,
  distinct,
  largest,
  numbers,
  smallest,
  total,
  type Values,
} from './reduce-values.ts';

/** Reductions of any list. */
export const listReductions: readonly Reduction[] = [
  {
    key: 'count',
    nouns: ['number'],
    imperative: 'return how many there are',
    expressions: ['len(L)', 'sum(1 for _ in L)'],
    loop: { start: 'n = 0', update: 'n += 1', result: 'n' },
    bugs: [
      wrong('len(L) - 1', (v: Values) => v.length - 1),
      wrong('sum(L)', (v) => (v.every((x) => typeof x === 'number') ? total(v) : undefined)),
    ],
    apply: (v) => v.length,
    returns: 'int',
  },
  {
    key: 'list',
    nouns: ['list'],
    imperative: 'return them as a list',
    expressions: ['L'],
    loop: { start: 'out = []', update: 'out.append(V)', result: 'out' },
    bugs: [wrong('L[1:]', (v: Values) => v.slice(1)), wrong('tuple(L)')],
    apply: (v) => v,
    returns: 'list',
  },
  {
    key: 'sorted',
    nouns: ['sorted list'],
    imperative: 'return them sorted',
    expressions: ['sorted(L)'],
    bugs: [wrong('sorted(L, reverse=True)', descending), wrong('L', (v: Values) => v)],
    apply: ascending,
    returns: 'list',
  },
  {
    key: 'reversed',
    nouns: ['reversed list'],
    imperative: 'return them in reverse order',
    expressions: ['L[::-1]', 'list(reversed(L))'],
    loop: { start: 'out = []', update: 'out.insert(0, V)', result: 'out' },
    bugs: [
      wrong('sorted(L, reverse=True)', descending),
      wrong('L', (v: Values) => v),
      wrong('reversed(L)'),
    ],
    apply: backwards,
    returns: 'list',
  },
  {
    key: 'distinct',
    nouns: ['number of distinct values'],
    imperative: 'return how many different values there are',
    expressions: ['len(set(L))'],
    bugs: [wrong('len(L)', (v: Values) => v.length), wrong('set(L)')],
    apply: distinct,
    returns: 'int',
  },
  {
    key: 'first-two',
    nouns: ['list of the first two'],
    imperative: 'return the first two of them',
    expressions: ['L[:2]'],
    bugs: [
      wrong('L[:1]', (v: Values) => v.slice(0, 1)),
      wrong('L[-2:]', (v) => v.slice(-2)),
      wrong('L[2:]', (v) => v.slice(2)),
    ],
    apply: (v) => v.slice(0, 2),
    returns: 'list',
  },
];

/** Reductions of numbers, whichever list they came from. */
export const numberReductions: readonly Reduction[] = [
  {
    key: 'sum',
    nouns: ['sum', 'total'],
    imperative: 'return the sum',
    expressions: ['sum(E)'],
    loop: { start: 't = 0', update: 't += V', result: 't' },
    bugs: [wrong('len(L)', (v: Values) => v.length), wrong('max(E)', largest)],
    apply: total,
    returns: 'int',
  },
  {
    key: 'largest',
    nouns: ['largest', 'maximum'],
    otherwise: 'or 0 if there are none',
    imperative: 'return the largest, or 0 if there are none',
    expressions: ['max(L, default=0)', 'max(L) if L else 0'],
    loop: { start: 'm = None', update: 'if m is None or V > m:\n    m = V', result: 'm or 0' },
    loopBugs: [
      {
        code: { start: 'm = 0', update: 'if V > m:\n    m = V', result: 'm' },
        twin: (v) => Math.max(0, ...numbers(v)),
      },
    ],
    bugs: [
      wrong('max(L)', largest),
      wrong('min(L, default=0)', (v) => smallest(v) ?? 0),
      wrong('sorted(L)[0]', smallest),
    ],
    apply: (v) => largest(v) ?? 0,
    returns: 'int',
  },
  {
    key: 'smallest',
    nouns: ['smallest', 'minimum'],
    otherwise: 'or 0 if there are none',
    imperative: 'return the smallest, or 0 if there are none',
    expressions: ['min(L, default=0)', 'min(L) if L else 0'],
    loop: { start: 'm = None', update: 'if m is None or V < m:\n    m = V', result: 'm or 0' },
    loopBugs: [
      {
        code: { start: 'm = 0', update: 'if V < m:\n    m = V', result: 'm' },
        twin: (v) => Math.min(0, ...numbers(v)),
      },
    ],
    bugs: [
      wrong('min(L)', smallest),
      wrong('max(L, default=0)', (v) => largest(v) ?? 0),
      wrong('sorted(L)[-1]', largest),
    ],
    apply: (v) => smallest(v) ?? 0,
    returns: 'int',
  },
];
