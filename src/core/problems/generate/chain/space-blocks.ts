import { bug } from '../code.ts';
import { mapCharacters, splitWords } from '../python-text.ts';
import { pickOne, shuffled } from '../random.ts';
import { letters } from '../vocabulary.ts';
import type { Block } from './block.ts';

const gaps = ['one two  three', ' a b ', 'x y z'];

const marks = [
  ['exclamation points', '!'],
  ['dashes', '-'],
  ['underscores', '_'],
  ['stars', '*'],
  ['commas', ','],
  ['plus signs', '+'],
  ['hash signs', '#'],
] as const;

const replaceSpaces: Block = {
  key: 'replace-spaces',
  instruct: (random) => {
    const [name, c] = pickOne(random, marks);
    return {
      wordings: [
        `replace all spaces with ${name} in the string`,
        `replace all spaces with ${name}`,
        `turn every space into one of "${c}"`,
        `change the spaces to ${name}`,
        `substitute ${name} for spaces`,
      ],
      idioms: [
        `§.replace(" ", "${c}")`,
        `"${c}".join(§.split(" "))`,
        `"".join("${c}" if ch == " " else ch for ch in §)`,
      ],
      bugs: [
        bug(`"${c}".join(§.split())`, (s) => splitWords(s).join(c)),
        bug(`§.replace("${c}", " ")`, (s) => s.replaceAll(c, ' ')),
        bug(`§.replace(" ", "${c}", 1)`, (s) => s.replace(' ', c)),
      ],
      apply: (s) => s.replaceAll(' ', c),
      probes: gaps,
    };
  },
};

const widenSpaces: Block = {
  key: 'widen-spaces',
  instruct: (random) => {
    const n = pickOne(random, [2, 3]);
    const wide = ' '.repeat(n);
    const word = n === 2 ? 'double' : 'triple';
    return {
      wordings: [
        `replace spaces with ${word} spaces`,
        `replace every space with ${word} spaces`,
        `turn each space into ${n} spaces`,
        `make every space ${word}`,
      ],
      idioms: [
        `§.replace(" ", "${wide}")`,
        `§.replace(" ", " " * ${n})`,
        `"${wide}".join(§.split(" "))`,
      ],
      bugs: [
        bug(`"${wide}".join(§.split())`, (s) => splitWords(s).join(wide)),
        bug(`§.replace("${wide}", " ")`, (s) => s.replaceAll(wide, ' ')),
      ],
      apply: (s) => s.replaceAll(' ', wide),
      probes: gaps,
    };
  },
};

const removeSpaces: Block = {
  key: 'remove-spaces',
  instruct: () => ({
    wordings: [
      'remove all spaces',
      'delete every space',
      'squeeze out the spaces',
      'take out the spaces between the words',
    ],
    idioms: [
      '§.replace(" ", "")',
      '"".join(§.split(" "))',
      '"".join(ch for ch in § if ch != " ")',
      ['@ = ""', 'for ch in §:', '    if ch != " ":', '        @ += ch'],
    ],
    bugs: [
      bug('§.strip()', (s) => s.trim()),
      bug('" ".join(§.split())', (s) => splitWords(s).join(' ')),
      bug('§.replace(" ", "", 1)', (s) => s.replace(' ', '')),
    ],
    apply: (s) => s.replaceAll(' ', ''),
    probes: gaps,
  }),
};

const substituteLetter: Block = {
  key: 'substitute-letter',
  instruct: (random) => {
    const [a = 'a', b = 'e'] = shuffled(random, letters);
    return {
      wordings: [
        `replace every letter ${a} with ${b}`,
        `change each "${a}" to "${b}"`,
        `turn all ${a} characters into ${b}`,
        `swap out every ${a} for ${b}`,
      ],
      idioms: [
        `§.replace("${a}", "${b}")`,
        `"".join("${b}" if ch == "${a}" else ch for ch in §)`,
        ['@ = ""', 'for ch in §:', `    @ += "${b}" if ch == "${a}" else ch`],
      ],
      bugs: [
        bug(`§.replace("${b}", "${a}")`, (s) => s.replaceAll(b, a)),
        bug(`§.replace("${a}", "")`, (s) => s.replaceAll(a, '')),
        bug(`§.replace("${a}", "${b}", 1)`, (s) => s.replace(a, b)),
      ],
      apply: (s) => mapCharacters(s, (ch) => (ch === a ? b : ch)),
      probes: [`x${a}${b}y${a} ${b}z`, `${a}w${a}`],
    };
  },
};

const endMarks = [
  ['an exclamation point', '!'],
  ['a question mark', '?'],
  ['a star', '*'],
  ['a dash', '-'],
  ['a period', '.'],
] as const;

const appendMark: Block = {
  key: 'append-mark',
  instruct: (random) => {
    const [name, c] = pickOne(random, endMarks);
    return {
      wordings: [
        `append ${name} to the end`,
        `add ${name} at the end of the string`,
        `put ${name} after the string`,
      ],
      idioms: [`§ + "${c}"`, `f"{§}${c}"`],
      bugs: [
        bug(`"${c}" + §`, (s) => c + s),
        bug(`§ + " ${c}"`, (s) => `${s} ${c}`),
        bug(`§[:-1] + "${c}"`, (s) => s.slice(0, -1) + c),
      ],
      apply: (s) => s + c,
      probes: ['abc', 'one two'],
    };
  },
};

const prependMark: Block = {
  key: 'prepend-mark',
  instruct: (random) => {
    const [name, c] = pickOne(random, endMarks);
    return {
      wordings: [
        `add ${name} at the beginning of the string`,
        `put ${name} before the string`,
        `prepend ${name}`,
      ],
      idioms: [`"${c}" + §`, `f"${c}{§}"`],
      bugs: [
        bug(`§ + "${c}"`, (s) => s + c),
        bug(`"${c} " + §`, (s) => `${c} ${s}`),
        bug(`"${c}" + §[1:]`, (s) => c + s.slice(1)),
      ],
      apply: (s) => c + s,
      probes: ['abc', 'one two'],
    };
  },
};

/** Blocks that change spaces, exchange letters, or add a mark at an end. */
export const spaceBlocks: readonly Block[] = [
  replaceSpaces,
  widenSpaces,
  removeSpaces,
  substituteLetter,
  appendMark,
  prependMark,
];
