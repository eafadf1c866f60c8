import { isUpper, reversed, titled } from '../python-text.ts';
import { pickOne, type Random } from '../random.ts';
import { wrong, type Change } from './parts.ts';

const same: Change<string> = { key: 'same', idioms: ['x'], bugs: [], apply: (x) => x };

const changes: readonly Change<string>[] = [
  same,
  same,
  {
    key: 'length',
    noun: 'lengths of the ',
    imperative: 'take the length of each',
    idioms: ['len(x)', 'sum(1 for _ in x)'],
    bugs: [wrong('len(x) - 1', (x) => x.length - 1), wrong('x.length')],
    apply: (x) => x.length,
  },
  {
    key: 'upper',
    noun: 'upper-case versions of the ',
    imperative: 'make each one upper case',
    idioms: ['x.upper()', '"".join(ch.upper() for ch in x)'],
    bugs: [wrong('x.lower()', (x) => x.toLowerCase()), wrong('x.title()', titled)],
    apply: (x) => x.toUpperCase(),
  },
  {
    key: 'lower',
    noun: 'lower-case versions of the ',
    imperative: 'make each one lower case',
    idioms: ['x.lower()', '"".join(ch.lower() for ch in x)'],
    bugs: [
      wrong('x.upper()', (x) => x.toUpperCase()),
      wrong('x[:1].lower() + x[1:]', (x) =>
        isUpper(x.charAt(0)) ? x.charAt(0).toLowerCase() + x.slice(1) : x,
      ),
    ],
    apply: (x) => x.toLowerCase(),
  },
  {
    key: 'reverse',
    noun: 'reversed versions of the ',
    imperative: 'reverse each one',
    idioms: ['x[::-1]', '"".join(reversed(x))'],
    bugs: [wrong('x[:-1]', (x) => x.slice(0, -1)), wrong('reversed(x)')],
    apply: reversed,
  },
  {
    key: 'first-letter',
    noun: 'first letters of the ',
    imperative: 'take the first letter of each',
    idioms: ['x[0]', 'x[:1]'],
    bugs: [wrong('x[1]', (x) => x[1]), wrong('x[-1]', (x) => x.slice(-1))],
    apply: (x) => x.charAt(0),
  },
  {
    key: 'last-letter',
    noun: 'last letters of the ',
    imperative: 'take the last letter of each',
    idioms: ['x[-1]', 'x[len(x) - 1]'],
    bugs: [wrong('x[0]', (x) => x.charAt(0)), wrong('x[-2]', (x) => x.at(-2))],
    apply: (x) => x.slice(-1),
  },
];

/** Draws what to make of each word of a list. */
export const drawWordChange = (random: Random): Change<string> => pickOne(random, changes);
