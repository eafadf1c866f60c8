import { bug } from '../code.ts';
import { mapSpaced, mapWords, reversed, splitWords } from '../python-text.ts';
import { pickOne } from '../random.ts';
import type { Block } from './block.ts';

const sentences = ['one two  three four', 'a bc def ghij', ' The quick fox '];

const reverseWords: Block = {
  key: 'reverse-words',
  instruct: () => ({
    wordings: [
      'reverse the order of words in the string',
      'put the words in reverse order',
      'reverse the word order',
      'order the words from last to first',
    ],
    idioms: [
      '" ".join(§.split()[::-1])',
      '" ".join(reversed(§.split()))',
      ['words = §.split()', 'words.reverse()', '@ = " ".join(words)'],
    ],
    bugs: [
      bug('" ".join(§.split(" ")[::-1])', (s) => s.split(' ').reverse().join(' ')),
      bug('" ".join(w[::-1] for w in §.split())', (s) => mapWords(s, reversed)),
      bug('§[::-1]', reversed),
    ],
    apply: (s) => splitWords(s).reverse().join(' '),
    probes: sentences,
  }),
};

const reverseEachWord: Block = {
  key: 'reverse-each-word',
  instruct: () => ({
    wordings: [
      'reverse each word',
      'spell every word backwards',
      'reverse the letters of every word but keep the word order',
    ],
    idioms: [
      '" ".join(w[::-1] for w in §.split(" "))',
      '" ".join([w[::-1] for w in §.split(" ")])',
      ['parts = []', 'for w in §.split(" "):', '    parts.append(w[::-1])', '@ = " ".join(parts)'],
    ],
    bugs: [
      bug('§[::-1]', reversed),
      bug('" ".join(§.split()[::-1])', (s) => splitWords(s).reverse().join(' ')),
      bug('" ".join(w[::-1] for w in §.split())', (s) => mapWords(s, reversed)),
    ],
    apply: (s) => mapSpaced(s, reversed),
    probes: sentences,
  }),
};

const addWord: Block = {
  key: 'add-word',
  instruct: (random) => {
    const word = pickOne(random, ['apples', 'cats', 'bananas', 'yes', 'ok']);
    return {
      wordings: [
        `add the word ${word} after every word in the string`,
        `insert ${word} after each word`,
        `put the word ${word} behind every word`,
      ],
      idioms: [
        `" ".join(w + " ${word}" for w in §.split())`,
        `" ".join([w + " ${word}" for w in §.split()])`,
        [
          'parts = []',
          'for w in §.split():',
          '    parts.append(w)',
          `    parts.append("${word}")`,
          '@ = " ".join(parts)',
        ],
      ],
      bugs: [
        bug(`" ".join("${word} " + w for w in §.split())`, (s) =>
          mapWords(s, (w) => `${word} ${w}`),
        ),
        bug(`§ + " ${word}"`, (s) => `${s} ${word}`),
        bug(`" ".join(w + "${word}" for w in §.split())`, (s) => mapWords(s, (w) => w + word)),
      ],
      apply: (s) => mapWords(s, (w) => `${w} ${word}`),
      probes: sentences,
    };
  },
};

const dropHalfOfWords: Block = {
  key: 'drop-half-of-words',
  instruct: () => ({
    wordings: [
      'drop the first half of the string, as computed by number of words',
      'drop the first half of the words',
      'remove the first half of the string, counted in words',
    ],
    idioms: [
      '" ".join(§.split()[len(§.split()) // 2:])',
      ['words = §.split()', '@ = " ".join(words[len(words) // 2:])'],
    ],
    bugs: [
      bug('§[len(§) // 2:]', (s) => s.slice(Math.floor(s.length / 2))),
      bug('" ".join(§.split()[:len(§.split()) // 2])', (s) => {
        const words = splitWords(s);
        return words.slice(0, Math.floor(words.length / 2)).join(' ');
      }),
      bug('" ".join(§.split()[len(§.split()) // 2 + 1:])', (s) => {
        const words = splitWords(s);
        return words.slice(Math.floor(words.length / 2) + 1).join(' ');
      }),
    ],
    apply: (s) => {
      const words = splitWords(s);
      return words.slice(Math.floor(words.length / 2)).join(' ');
    },
    probes: ['one two three four', 'a bc def ghij klmno', 'x yy zzz'],
  }),
};

const firstWords: Block = {
  key: 'first-words',
  instruct: (random) => {
    const n = pickOne(random, [2, 3]);
    const number = n === 2 ? 'two' : 'three';
    const cut = (from: number, to?: number) => (s: string) =>
      splitWords(s).slice(from, to).join(' ');
    return {
      wordings: [
        `keep only the first ${number} words`,
        `drop all words after the first ${number}`,
        `cut the string down to its first ${number} words`,
      ],
      idioms: [`" ".join(§.split()[:${n}])`, ['words = §.split()', `@ = " ".join(words[:${n}])`]],
      bugs: [
        bug(`§[:${n}]`, (s) => s.slice(0, n)),
        bug(`" ".join(§.split()[${n}:])`, cut(n)),
        bug(`" ".join(§.split()[:${n - 1}])`, cut(0, n - 1)),
        bug(`§.split()[:${n}]`),
      ],
      apply: cut(0, n),
      probes: ['one two three four five', 'a  bc def ghij'],
    };
  },
};

const dropWord: Block = {
  key: 'drop-word',
  instruct: (random) => {
    const [which, mine, other] = pickOne(random, [
      ['first', [1, undefined, '1:'], [0, -1, ':-1']],
      ['last', [0, -1, ':-1'], [1, undefined, '1:']],
    ] as const);
    const cut =
      ([from, to]: typeof mine) =>
      (s: string) =>
        splitWords(s).slice(from, to).join(' ');
    return {
      wordings: [
        `remove the ${which} word`,
        `drop the ${which} word of the string`,
        `delete the ${which} word`,
      ],
      idioms: [
        `" ".join(§.split()[${mine[2]}])`,
        ['words = §.split()', `@ = " ".join(words[${mine[2]}])`],
      ],
      bugs: [
        bug(`" ".join(§.split()[${other[2]}])`, cut(other)),
        bug(`§[${mine[2]}]`, (s) => s.slice(mine[0], mine[1])),
        bug(`§.split()[${mine[2]}]`),
      ],
      apply: cut(mine),
      probes: sentences,
    };
  },
};

/** Blocks that reorder, add and count words. */
export const wordBlocks: readonly Block[] = [
  reverseWords,
  reverseEachWord,
  addWord,
  dropHalfOfWords,
  firstWords,
  dropWord,
];
