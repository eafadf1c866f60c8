import { bug } from '../code.ts';
import {
  keepCharacters,
  mapCharacters,
  reversed,
  sortedTexts,
  splitWords,
} from '../python-text.ts';
import { pickOne } from '../random.ts';
import type { Block } from './block.ts';

const half = (s: string): number => Math.floor(s.length / 2);
const upperHalf = (s: string): number => Math.ceil(s.length / 2);
const oddAndEven = ['abcdefg', 'abcdefgh', 'one two three', 'Hi Bob!'];

const cutEnds: Block = {
  key: 'cut-ends',
  instruct: (random) => {
    const n = pickOne(random, [1, 2, 3]);
    const number = ['one', 'two', 'three'][n - 1] ?? '';
    const counted = n > 1 ? `${number} ` : '';
    const s = n > 1 ? 's' : '';
    return {
      wordings: [
        `remove the first and last ${counted}character${s} of the string`,
        `strip ${number} character${s} from both ends`,
        `drop the first ${number} and the last ${number} character${s}`,
        `cut off ${number} character${s} at each end`,
      ],
      idioms: [`§[${n}:-${n}]`, `§[${n}:len(§) - ${n}]`],
      bugs: [
        bug(`§[${n}:]`, (t) => t.slice(n)),
        bug(`§[:-${n}]`, (t) => t.slice(0, -n)),
        bug(`§[${n}:-${n + 1}]`, (t) => t.slice(n, -n - 1)),
        bug(`§[${n}:len(§) - ${n - 1}]`, (t) => t.slice(n, t.length - n + 1)),
      ],
      apply: (t) => t.slice(n, -n),
      probes: ['abcdefghijkl', 'one two three four'],
    };
  },
};

const dropLastHalf: Block = {
  key: 'drop-last-half',
  instruct: (random) => {
    const usual = random.next() < 0.7;
    const readings = [(s: string) => s.slice(0, half(s)), (s: string) => s.slice(0, upperHalf(s))];
    const [apply, otherReading] = (usual ? readings : readings.reverse()) as [Cut, Cut];
    return {
      wordings: [
        'drop the last half of the string, as computed by characters',
        'drop the last half of the string',
        'remove the second half',
        'keep only the first half of the string',
        'cut off the last half',
      ],
      idioms: usual
        ? ['§[:len(§) // 2]', '§[0:len(§) // 2]']
        : ['§[:(len(§) + 1) // 2]', '§[:len(§) - len(§) // 2]'],
      bugs: [
        bug('§[len(§) // 2:]', (s) => s.slice(half(s))),
        bug('§[:len(§) / 2]'),
        bug('§[:len(§) // 2 - 1]', (s) => s.slice(0, half(s) - 1)),
      ],
      apply,
      otherReading,
      probes: oddAndEven,
    };
  },
};

type Cut = (text: string) => string;

const dropFirstHalf: Block = {
  key: 'drop-first-half',
  instruct: (random) => {
    const usual = random.next() < 0.7;
    const readings = [(s: string) => s.slice(half(s)), (s: string) => s.slice(upperHalf(s))];
    const [apply, otherReading] = (usual ? readings : readings.reverse()) as [Cut, Cut];
    return {
      wordings: [
        'drop the first half of the string',
        'remove the first half',
        'keep only the second half of the string',
        'cut off the first half',
      ],
      idioms: usual
        ? ['§[len(§) // 2:]', '§[len(§) // 2:len(§)]']
        : ['§[(len(§) + 1) // 2:]', '§[len(§) - len(§) // 2:]'],
      bugs: [
        bug('§[:len(§) // 2]', (s) => s.slice(0, half(s))),
        bug('§[len(§) // 2 + 1:]', (s) => s.slice(half(s) + 1)),
        bug('§[-len(§) // 2 + 1:]', (s) => s.slice(Math.floor(-s.length / 2) + 1)),
      ],
      apply,
      otherReading,
      probes: oddAndEven,
    };
  },
};

const reverseAll: Block = {
  key: 'reverse',
  instruct: () => ({
    wordings: [
      'reverse the string',
      'reverse all characters',
      'write the string backwards',
      'flip the order of the characters',
    ],
    idioms: ['§[::-1]', '"".join(reversed(§))', ['@ = ""', 'for ch in §:', '    @ = ch + @']],
    bugs: [
      bug('§[:-1]', (s) => s.slice(0, -1)),
      bug('" ".join(§.split()[::-1])', (s) => splitWords(s).reverse().join(' ')),
      bug('reversed(§)'),
    ],
    apply: reversed,
    probes: ['abc def', 'one two  three'],
  }),
};

const repeatCharacters: Block = {
  key: 'repeat-characters',
  instruct: (random) => {
    const n = pickOne(random, [2, 3]);
    const times = n === 2 ? 'twice' : 'three times';
    return {
      wordings: [
        `repeat each character ${times}`,
        `write every character ${times}`,
        `make each character appear ${times}`,
      ],
      idioms: [
        `"".join(ch * ${n} for ch in §)`,
        `"".join([ch * ${n} for ch in §])`,
        ['@ = ""', 'for ch in §:', `    @ += ch * ${n}`],
      ],
      bugs: [
        bug(`§ * ${n}`, (s) => s.repeat(n)),
        bug(`"".join(ch * ${5 - n} for ch in §)`, (s) =>
          mapCharacters(s, (ch) => ch.repeat(5 - n)),
        ),
      ],
      apply: (s) => mapCharacters(s, (ch) => ch.repeat(n)),
      probes: ['abc', 'to be'],
    };
  },
};

const sortCharacters: Block = {
  key: 'sort-characters',
  instruct: () => ({
    wordings: [
      'sort the characters',
      'put the characters in sorted order',
      'arrange the characters in ascending order',
    ],
    idioms: ['"".join(sorted(§))', ['chars = list(§)', 'chars.sort()', '@ = "".join(chars)']],
    bugs: [
      bug('sorted(§)'),
      bug('"".join(sorted(§, reverse=True))', (s) => sortedTexts(Array.from(s)).reverse().join('')),
      bug('" ".join(sorted(§.split()))', (s) => sortedTexts(splitWords(s)).join(' ')),
    ],
    apply: (s) => sortedTexts(Array.from(s)).join(''),
    probes: ['hello World', 'dcba zyx'],
  }),
};

const uniqueCharacters: Block = {
  key: 'unique-characters',
  instruct: () => ({
    wordings: [
      'remove duplicate characters, keeping the first of each',
      'keep only the first occurrence of each character',
      'drop characters that were already seen',
    ],
    idioms: [
      '"".join(dict.fromkeys(§))',
      '"".join(ch for i, ch in enumerate(§) if ch not in §[:i])',
      ['@ = ""', 'for ch in §:', '    if ch not in @:', '        @ += ch'],
    ],
    bugs: [
      bug('"".join(set(§))'),
      bug('"".join(sorted(set(§)))', (s) => sortedTexts(Array.from(new Set(s))).join('')),
      bug('"".join(ch for ch in § if §.count(ch) == 1)', (s) =>
        keepCharacters(s, (ch) => s.split(ch).length === 2),
      ),
    ],
    apply: (s) => Array.from(new Set(s)).join(''),
    probes: ['hello world', 'banana bread', 'zebra zoo'],
  }),
};

const writeTwice: Block = {
  key: 'write-twice',
  instruct: () => ({
    wordings: [
      'repeat the whole string twice',
      'write the string two times in a row',
      'put a second copy of the string behind it',
    ],
    idioms: ['§ * 2', '§ + §'],
    bugs: [
      bug('"".join(ch * 2 for ch in §)', (s) => mapCharacters(s, (ch) => ch + ch)),
      bug('§ + " " + §', (s) => `${s} ${s}`),
      bug('§ * 3', (s) => s.repeat(3)),
    ],
    apply: (s) => s + s,
    probes: ['abc', 'to be'],
  }),
};

const rotateLeft: Block = {
  key: 'rotate',
  instruct: () => ({
    wordings: [
      'move the first character to the end',
      'put the first character behind the last one',
      'rotate the string by one character to the left',
    ],
    idioms: ['§[1:] + §[:1]', ['head = §[:1]', '@ = §[1:] + head']],
    bugs: [
      bug('§[-1:] + §[:-1]', (s) => s.slice(-1) + s.slice(0, -1)),
      bug('§[1:] + §[1:2]', (s) => s.slice(1) + s.charAt(1)),
      bug('" ".join(§.split()[1:] + §.split()[:1])', (s) => {
        const [first = '', ...rest] = splitWords(s);
        return [...rest, first].filter((w) => w !== '').join(' ');
      }),
    ],
    apply: (s) => s.slice(1) + s.slice(0, 1),
    probes: ['abcdef', 'one two three', 'x y '],
  }),
};

/** Blocks that cut, repeat and reorder the text as a row of characters. */
export const shapeBlocks: readonly Block[] = [
  cutEnds,
  dropLastHalf,
  dropFirstHalf,
  reverseAll,
  repeatCharacters,
  sortCharacters,
  uniqueCharacters,
  writeTwice,
  rotateLeft,
];
