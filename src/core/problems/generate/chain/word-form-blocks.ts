import { bug } from '../code.ts';
import { mapSpaced, mapWords, sortedTexts, splitWords, strippedRight } from '../python-text.ts';
import { pickOne } from '../random.ts';
import type { Block } from './block.ts';

const sortedWords = (s: string): string[] => sortedTexts(splitWords(s));

const sortWords: Block = {
  key: 'sort-words',
  instruct: () => ({
    wordings: [
      'sort the words',
      'put the words in sorted order',
      'arrange the words alphabetically, capitals first',
    ],
    idioms: [
      '" ".join(sorted(§.split()))',
      ['words = §.split()', 'words.sort()', '@ = " ".join(words)'],
    ],
    bugs: [
      bug('" ".join(sorted(§.split(), reverse=True))', (s) => sortedWords(s).reverse().join(' ')),
      bug('"".join(sorted(§))', (s) => sortedTexts(Array.from(s)).join('')),
      bug('sorted(§.split())'),
      bug('" ".join(sorted(§.split(), key=len))', (s) =>
        splitWords(s)
          .sort((a, b) => a.length - b.length)
          .join(' '),
      ),
    ],
    apply: (s) => sortedWords(s).join(' '),
    probes: ['pear fig Apple kiwi', 'delta bc a echo', 'zz y x'],
  }),
};

const longWords: Block = {
  key: 'long-words',
  instruct: (random) => {
    const n = pickOne(random, [2, 3, 4]);
    const keep = (fits: (length: number) => boolean) => (s: string) =>
      splitWords(s)
        .filter((w) => fits(w.length))
        .join(' ');
    return {
      wordings: [
        `keep only the words longer than ${n} characters`,
        `drop all words of ${n} or fewer characters`,
        `remove words with at most ${n} characters`,
      ],
      idioms: [
        `" ".join(w for w in §.split() if len(w) > ${n})`,
        `" ".join([w for w in §.split() if len(w) > ${n}])`,
        [
          'parts = []',
          'for w in §.split():',
          `    if len(w) > ${n}:`,
          '        parts.append(w)',
          '@ = " ".join(parts)',
        ],
      ],
      bugs: [
        bug(
          `" ".join(w for w in §.split() if len(w) >= ${n})`,
          keep((length) => length >= n),
        ),
        bug(
          `" ".join(w for w in §.split() if len(w) < ${n})`,
          keep((length) => length < n),
        ),
        bug(
          `" ".join(w for w in §.split() if len(w) > ${n + 1})`,
          keep((length) => length > n + 1),
        ),
      ],
      apply: keep((length) => length > n),
      probes: ['a bc def ghij klmno pqrstu', 'ghij a klmno bc def'],
    };
  },
};

const initials: Block = {
  key: 'initials',
  instruct: () => ({
    wordings: [
      'keep only the first letter of every word',
      'shorten the string to the initials of its words',
      'join the first characters of all words',
    ],
    idioms: [
      '"".join(w[0] for w in §.split())',
      '"".join([w[0] for w in §.split()])',
      ['@ = ""', 'for w in §.split():', '    @ += w[0]'],
    ],
    bugs: [
      bug('" ".join(w[0] for w in §.split())', (s) => mapWords(s, (w) => w.charAt(0))),
      bug('"".join(w[-1] for w in §.split())', (s) =>
        splitWords(s)
          .map((w) => w.slice(-1))
          .join(''),
      ),
      bug('§[0]', (s) => s[0]),
    ],
    apply: (s) =>
      splitWords(s)
        .map((w) => w.charAt(0))
        .join(''),
    probes: ['one two three', ' Alpha beta  gamma'],
  }),
};

const dropFinalS: Block = {
  key: 'drop-final-s',
  instruct: () => ({
    wordings: [
      'remove one letter s from the end of every word that ends in s',
      'drop a final s from each word',
      'cut one s off every word ending in s',
    ],
    idioms: [
      '" ".join(w.removesuffix("s") for w in §.split(" "))',
      '" ".join(w[:-1] if w.endswith("s") else w for w in §.split(" "))',
      [
        'parts = []',
        'for w in §.split(" "):',
        '    if w.endswith("s"):',
        '        w = w[:-1]',
        '    parts.append(w)',
        '@ = " ".join(parts)',
      ],
    ],
    bugs: [
      bug('" ".join(w.rstrip("s") for w in §.split(" "))', (s) =>
        mapSpaced(s, (w) => strippedRight(w, 's')),
      ),
      bug('" ".join(w.strip("s") for w in §.split(" "))', (s) =>
        mapSpaced(s, (w) => w.replace(/^s+|s+$/g, '')),
      ),
      bug('§.replace("s", "")', (s) => s.replaceAll('s', '')),
    ],
    apply: (s) => mapSpaced(s, (w) => w.replace(/s$/, '')),
    probes: ['glass boss apples suns', 'kiss his sea bus', 'Yes less is'],
  }),
};

/** Blocks that look at the letters of each word. */
export const wordFormBlocks: readonly Block[] = [sortWords, longWords, initials, dropFinalS];
