import { isLetter, reversed, splitWords } from '../python-text.ts';
import { randomText } from '../random-inputs.ts';
import { pickOne, type Random } from '../random.ts';
import { vocabulary } from '../vocabulary.ts';
import type { Classic } from './classic.ts';

const text = (random: Random) => [randomText(random, 1, 5)];
const vowels = (s: string, of = 'aeiouAEIOU'): number =>
  Array.from(s).filter((ch) => of.includes(ch)).length;

const longest = (s: string, isBetter: (length: number, best: number) => boolean): string =>
  splitWords(s).reduce((best, w) => (isBetter(w.length, best.length) ? w : best), '');

const counts = (s: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const ch of s) found.set(ch, (found.get(ch) ?? 0) + 1);
  return found;
};

const runs = (s: string): string[] => s.match(/(.)\1*/gs) ?? [];

/** Classics about texts. */
export const textClassics: readonly Classic[] = [
  {
    name: 'is_palindrome',
    parameters: 's: str',
    returns: 'bool',
    wordings: [
      'Return True if s reads the same forwards and backwards.',
      'Check whether the string is a palindrome.',
    ],
    idioms: [
      'return s == s[::-1]',
      'for i in range(len(s) // 2):\n    if s[i] != s[-1 - i]:\n        return False\nreturn True',
    ],
    bugs: [
      { code: 'return s == s[:-1]', twin: (s: string) => s === '' },
      { code: 'return s == reversed(s)', twin: () => false },
      { code: 'return s[0] == s[-1]', twin: (s: string) => (s ? s[0] === s.at(-1) : undefined) },
    ],
    reference: (s: string) => s === reversed(s),
    draw: (random) => [pickOne(random, [...vocabulary, 'level', 'noon', 'aa', 'aba', 'abca', ''])],
    probes: [[''], ['a'], ['level'], ['abca'], ['Noon']],
  },
  {
    name: 'count_vowels',
    parameters: 's: str',
    returns: 'int',
    wordings: [
      'Return the number of vowels in s.',
      'Count the vowels, upper or lower case, in the string.',
    ],
    idioms: [
      'return sum(1 for c in s.lower() if c in "aeiou")',
      'count = 0\nfor c in s:\n    if c.lower() in "aeiou":\n        count += 1\nreturn count',
    ],
    bugs: [
      { code: 'return sum(1 for c in s if c in "aeiou")', twin: (s: string) => vowels(s, 'aeiou') },
      { code: 'return len(c for c in s if c in "aeiou")' },
    ],
    reference: (s: string) => vowels(s),
    draw: text,
    probes: [['Orange Ice AEIOU'], ['xyz'], ['hello World']],
  },
  {
    name: 'count_words',
    parameters: 's: str',
    returns: 'int',
    wordings: ['Return the number of words in s.', 'Count how many words the sentence has.'],
    idioms: [
      'return len(s.split())',
      'count = 0\nfor w in s.split():\n    count += 1\nreturn count',
    ],
    bugs: [
      { code: 'return s.count(" ") + 1', twin: (s: string) => s.split(' ').length },
      { code: 'return len(s)', twin: (s: string) => s.length },
      { code: 'return s.count(" ")', twin: (s: string) => s.split(' ').length - 1 },
    ],
    reference: (s: string) => splitWords(s).length,
    draw: text,
    probes: [[''], ['one two  three'], [' a b ']],
  },
  {
    name: 'longest_word',
    parameters: 's: str',
    returns: 'str',
    wordings: [
      'Return the longest word in s. If there is a tie, return the first.',
      'Find the first longest word of the sentence.',
    ],
    idioms: [
      'return max(s.split(), key=len)',
      'best = ""\nfor w in s.split():\n    if len(w) > len(best):\n        best = w\nreturn best',
    ],
    bugs: [
      {
        code: 'best = ""\nfor w in s.split():\n    if len(w) >= len(best):\n        best = w\nreturn best',
        twin: (s: string) => longest(s, (length, best) => length >= best),
      },
      { code: 'return max(s.split())', twin: (s: string) => splitWords(s).sort().at(-1) },
    ],
    reference: (s: string) => longest(s, (length, best) => length > best),
    draw: text,
    probes: [['one two six'], ['a ccc bbb dd'], ['zz alpha gamma']],
  },
  {
    name: 'char_counts',
    parameters: 's: str',
    returns: 'dict',
    wordings: [
      'Return a dictionary that maps each character of s to how often it occurs.',
      'Count the occurrences of every character.',
    ],
    idioms: [
      'counts = {}\nfor c in s:\n    counts[c] = counts.get(c, 0) + 1\nreturn counts',
      'return {c: s.count(c) for c in s}',
    ],
    bugs: [
      {
        code: 'counts = {}\nfor c in s:\n    counts[c] = 1\nreturn counts',
        twin: (s: string) => new Map(Array.from(s, (c) => [c, 1])),
      },
      {
        code: 'counts = {}\nfor c in s:\n    counts[c] += 1\nreturn counts',
        twin: (s: string) => (s ? undefined : new Map()),
      },
    ],
    reference: counts,
    draw: text,
    probes: [['hello'], ['']],
  },
  {
    name: 'first_letters',
    parameters: 's: str',
    returns: 'list',
    wordings: [
      'Return a list of the first letters of the words in s.',
      'Collect the initial of every word of the sentence.',
    ],
    idioms: [
      'return [w[0] for w in s.split()]',
      'out = []\nfor w in s.split():\n    out.append(w[0])\nreturn out',
    ],
    bugs: [
      { code: 'return [w[0] for w in s]', twin: (s: string) => Array.from(s) },
      { code: 'return "".join(w[0] for w in s.split())' },
      {
        code: 'return [w[-1] for w in s.split()]',
        twin: (s: string) => splitWords(s).map((w) => w.slice(-1)),
      },
    ],
    reference: (s: string) => splitWords(s).map((w) => w.charAt(0)),
    draw: text,
    probes: [['one two three'], ['']],
  },
  {
    name: 'run_lengths',
    parameters: 's: str',
    returns: 'list',
    wordings: [
      'Return the lengths of the runs of equal characters in s.',
      'For every run of the same character in s return how long it is, in order.',
    ],
    idioms: [
      'out = []\nlast = None\nfor c in s:\n    if c == last:\n        out[-1] += 1\n    else:\n        out.append(1)\n    last = c\nreturn out',
      'from itertools import groupby\nreturn [len(list(g)) for _, g in groupby(s)]',
    ],
    bugs: [
      {
        code: 'return [s.count(c) for c in s]',
        twin: (s: string) => Array.from(s, (c) => counts(s).get(c) ?? 0),
      },
      {
        code: 'out = []\nlast = None\nfor c in s:\n    if c == last:\n        out[-1] += 1\n    else:\n        out.append(0)\n    last = c\nreturn out',
        twin: (s: string) => runs(s).map((run) => run.length - 1),
      },
    ],
    reference: (s: string) => runs(s).map((run) => run.length),
    draw: (random) => [
      Array.from(pickOne(random, vocabulary), (c) => c.repeat(pickOne(random, [1, 1, 2, 3]))).join(
        '',
      ),
    ],
    probes: [['aabccca'], [''], ['abc']],
  },
  {
    name: 'count_letters',
    parameters: 's: str',
    returns: 'int',
    wordings: [
      'Return how many letters s has.',
      'Count the letters of the string, and nothing else.',
    ],
    idioms: [
      'return sum(1 for c in s if c.isalpha())',
      'count = 0\nfor c in s:\n    if c.isalpha():\n        count += 1\nreturn count',
    ],
    bugs: [
      { code: 'return len(s.replace(" ", ""))', twin: (s: string) => s.replaceAll(' ', '').length },
      {
        code: 'return sum(1 for c in s if c.isalnum())',
        twin: (s: string) => s.replace(/[^a-z0-9]/gi, '').length,
      },
    ],
    reference: (s: string) => Array.from(s).filter(isLetter).length,
    draw: text,
    probes: [['one 2 three!'], ['a1b2'], ['']],
  },
];
