import { isUpper, reversed } from '../python-text.ts';
import { pickOne, type Random } from '../random.ts';
import { wrong, type Filter } from './parts.ts';

const plainFilters: readonly Filter<string>[] = [
  { key: 'none', noun: 'words', idioms: [], bugs: [], keeps: () => true },
  {
    key: 'capitalised',
    noun: 'capitalized words',
    imperative: 'keep words that start with a capital letter',
    idioms: ['x[:1].isupper()', 'x[0].isupper()'],
    bugs: [
      wrong('x.isupper()', (x) => x === x.toUpperCase()),
      wrong('x == x.capitalize()', (x) => /^[A-Z][^A-Z]*$/.test(x)),
    ],
    keeps: (x) => isUpper(x.charAt(0)),
  },
  {
    key: 'palindrome',
    noun: 'palindromes',
    imperative: 'keep the palindromes',
    idioms: ['x == x[::-1]', 'x == "".join(reversed(x))'],
    bugs: [
      wrong('x == x[:-1]', () => false),
      wrong('x[0] == x[-1]', (x) => x.charAt(0) === x.slice(-1)),
    ],
    keeps: (x) => x === reversed(x),
  },
  {
    key: 'even-length',
    noun: 'words of even length',
    imperative: 'keep words with an even number of letters',
    idioms: ['len(x) % 2 == 0', 'not len(x) % 2'],
    bugs: [wrong('len(x) % 2 == 1', (x) => x.length % 2 === 1), wrong('x % 2 == 0')],
    keeps: (x) => x.length % 2 === 0,
  },
];

const lengths = (n: number): readonly Filter<string>[] => [
  {
    key: 'longer',
    noun: `words longer than ${n} letters`,
    imperative: `keep words with more than ${n} letters`,
    idioms: [`len(x) > ${n}`, `len(x) >= ${n + 1}`],
    bugs: [
      wrong(`len(x) >= ${n}`, (x) => x.length >= n),
      wrong(`len(x) < ${n}`, (x) => x.length < n),
    ],
    keeps: (x) => x.length > n,
  },
  {
    key: 'shorter',
    noun: `words shorter than ${n + 1} letters`,
    imperative: `keep words with fewer than ${n + 1} letters`,
    idioms: [`len(x) < ${n + 1}`, `len(x) <= ${n}`],
    bugs: [
      wrong(`len(x) <= ${n + 1}`, (x) => x.length <= n + 1),
      wrong(`len(x) > ${n + 1}`, (x) => x.length > n + 1),
    ],
    keeps: (x) => x.length <= n,
  },
];

const withLetter = (c: string): readonly Filter<string>[] => [
  {
    key: 'starts',
    noun: `words that start with "${c}"`,
    imperative: `keep words starting with "${c}"`,
    idioms: [`x.startswith("${c}")`, `x[:1] == "${c}"`],
    bugs: [
      wrong(`x.endswith("${c}")`, (x) => x.endsWith(c)),
      wrong(`"${c}" in x`, (x) => x.includes(c)),
    ],
    keeps: (x) => x.startsWith(c),
  },
  {
    key: 'ends',
    noun: `words that end with "${c}"`,
    imperative: `keep words ending in "${c}"`,
    idioms: [`x.endswith("${c}")`, `x[-1:] == "${c}"`],
    bugs: [
      wrong(`x.startswith("${c}")`, (x) => x.startsWith(c)),
      wrong(`"${c}" in x`, (x) => x.includes(c)),
    ],
    keeps: (x) => x.endsWith(c),
  },
  {
    key: 'has',
    noun: `words containing "${c}"`,
    imperative: `keep words that contain "${c}"`,
    idioms: [`"${c}" in x`, `x.count("${c}") > 0`],
    bugs: [
      wrong(`"${c}" not in x`, (x) => !x.includes(c)),
      wrong(`x.startswith("${c}")`, (x) => x.startsWith(c)),
    ],
    keeps: (x) => x.includes(c),
  },
  {
    key: 'has-no',
    noun: `words without "${c}"`,
    imperative: `drop words that contain "${c}"`,
    idioms: [`"${c}" not in x`, `not "${c}" in x`],
    bugs: [
      wrong(`"${c}" in x`, (x) => x.includes(c)),
      wrong(`not x.startswith("${c}")`, (x) => !x.startsWith(c)),
    ],
    keeps: (x) => !x.includes(c),
  },
];

/** Draws which words of a list to take. */
export function drawWordFilter(random: Random): Filter<string> {
  const n = pickOne(random, [2, 3, 4, 5]);
  const c = pickOne(random, Array.from('abcdefghlmnoprstw'));
  return pickOne(random, [...plainFilters, ...lengths(n), ...withLetter(c)]);
}
