import { wrong, type Reduction } from './parts.ts';
import { largest, longest, shortest, smallest, type Values } from './reduce-values.ts';

/** Reductions of lists of words only. */
export const wordReductions: readonly Reduction[] = [
  {
    key: 'join',
    nouns: ['string joined by spaces'],
    imperative: 'join them with spaces',
    expressions: ['" ".join(L)'],
    bugs: [
      wrong('"".join(L)', (v: Values) => v.join('')),
      wrong('",".join(L)', (v) => v.join(',')),
    ],
    apply: (v) => v.join(' '),
    returns: 'str',
  },
  {
    key: 'concatenate',
    nouns: ['concatenation'],
    imperative: 'join them into one string',
    expressions: ['"".join(L)'],
    loop: { start: 'out = ""', update: 'out += V', result: 'out' },
    bugs: [wrong('" ".join(L)', (v: Values) => v.join(' ')), wrong('sum(L)')],
    apply: (v) => v.join(''),
    returns: 'str',
  },
  {
    key: 'longest',
    nouns: ['longest'],
    otherwise: 'or an empty string if there are none',
    imperative: 'return the longest, or an empty string if there are none',
    expressions: ['max(L, key=len, default="")'],
    loop: { start: 'best = ""', update: 'if len(V) > len(best):\n    best = V', result: 'best' },
    bugs: [
      wrong('max(L, key=len)', longest),
      wrong('max(L, default="")', (v) => largest(v) ?? ''),
      wrong('min(L, key=len, default="")', (v) => shortest(v) ?? ''),
    ],
    apply: (v) => longest(v) ?? '',
    returns: 'str',
  },
  {
    key: 'shortest',
    nouns: ['shortest'],
    otherwise: 'or an empty string if there are none',
    imperative: 'return the shortest, or an empty string if there are none',
    expressions: ['min(L, key=len, default="")'],
    bugs: [
      wrong('min(L, key=len)', shortest),
      wrong('min(L, default="")', (v) => smallest(v) ?? ''),
      wrong('max(L, key=len, default="")', (v) => longest(v) ?? ''),
    ],
    apply: (v) => shortest(v) ?? '',
    returns: 'str',
  },
];
