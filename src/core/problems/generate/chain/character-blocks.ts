import { bug } from '../code.ts';
import { isDigit, isLetter, keepCharacters, stripped } from '../python-text.ts';
import { pickOne } from '../random.ts';
import { letters } from '../vocabulary.ts';
import type { Block } from './block.ts';

const isVowel = (ch: string): boolean => 'aeiouAEIOU'.includes(ch);
const isMark = (ch: string): boolean => '!?.'.includes(ch);

const removeLetter: Block = {
  key: 'remove-letter',
  instruct: (random) => {
    const c = pickOne(random, letters);
    return {
      wordings: [
        `remove all instances of the letter ${c} from the string`,
        `delete every letter ${c}`,
        `remove each "${c}"`,
        `drop all occurrences of the letter ${c}`,
        `take out every ${c}`,
      ],
      idioms: [
        `§.replace("${c}", "")`,
        `"".join(ch for ch in § if ch != "${c}")`,
        `"".join([ch for ch in § if ch != "${c}"])`,
        ['@ = ""', 'for ch in §:', `    if ch != "${c}":`, '        @ += ch'],
      ],
      bugs: [
        bug(`§.replace("${c}", " ")`, (s) => s.replaceAll(c, ' ')),
        bug(`§.strip("${c}")`, (s) => stripped(s, c)),
        bug(`§.replace("${c}", "", 1)`, (s) => s.replace(c, '')),
      ],
      apply: (s) => s.replaceAll(c, ''),
      probes: [`b${c}b${c}b`, `${c}x${c} y${c}z ${c.toUpperCase()}`],
    };
  },
};

const removeVowels: Block = {
  key: 'remove-vowels',
  instruct: () => ({
    wordings: [
      'remove all vowels',
      'remove all vowels from the string',
      'delete every vowel from the string',
      'drop the vowels',
      'take out all of the vowels',
    ],
    idioms: [
      '"".join(ch for ch in § if ch not in "aeiouAEIOU")',
      '"".join(ch for ch in § if ch.lower() not in "aeiou")',
      '"".join([ch for ch in § if ch.lower() not in "aeiou"])',
      ['@ = ""', 'for ch in §:', '    if ch.lower() not in "aeiou":', '        @ += ch'],
    ],
    bugs: [
      bug('"".join(ch for ch in § if ch not in "aeiou")', (s) =>
        keepCharacters(s, (ch) => !'aeiou'.includes(ch)),
      ),
      bug('"".join(ch for ch in § if ch.lower() in "aeiou")', (s) => keepCharacters(s, isVowel)),
    ],
    apply: (s) => keepCharacters(s, (ch) => !isVowel(ch)),
    probes: ['AEIOU aeiou xyz', 'Orange Ice Umbrella', 'bOb At Eve'],
  }),
};

const removeMarks: Block = {
  key: 'remove-marks',
  instruct: () => ({
    wordings: [
      'delete all exclamation points, question marks, and periods from the string',
      'delete all exclamation points, question marks and periods',
      'remove the punctuation marks !, ? and .',
      'strip out every "!", "?" and "."',
    ],
    idioms: [
      '"".join(ch for ch in § if ch not in "!?.")',
      '§.replace("!", "").replace("?", "").replace(".", "")',
      '"".join([ch for ch in § if ch not in ".!?"])',
      ['for ch in "!?.":', '    § = §.replace(ch, "")'],
    ],
    bugs: [
      bug('§.replace("!", "").replace("?", "")', (s) => s.replace(/[!?]/g, '')),
      bug('"".join(ch for ch in § if ch in "!?.")', (s) => keepCharacters(s, isMark)),
      bug('§.strip("!?.")', (s) => stripped(s, '!?.')),
    ],
    apply: (s) => keepCharacters(s, (ch) => !isMark(ch)),
    probes: ['a.b! c?d. e!f', 'Well... what? No! ok', 'end. of. words.'],
  }),
};

const removeDigits: Block = {
  key: 'remove-digits',
  instruct: () => ({
    wordings: [
      'remove all digits',
      'delete every digit from the string',
      'drop the numbers in the string',
      'take out the digits',
    ],
    idioms: [
      '"".join(ch for ch in § if not ch.isdigit())',
      '"".join([ch for ch in § if ch not in "0123456789"])',
      ['@ = ""', 'for ch in §:', '    if not ch.isdigit():', '        @ += ch'],
    ],
    bugs: [
      bug('"".join(ch for ch in § if ch.isalpha())', (s) => keepCharacters(s, isLetter)),
      bug('"".join(ch for ch in § if ch.isdigit())', (s) => keepCharacters(s, isDigit)),
      bug('"".join(ch for ch in § if ch not in "123456789")', (s) =>
        keepCharacters(s, (ch) => ch === '0' || !isDigit(ch)),
      ),
    ],
    apply: (s) => keepCharacters(s, (ch) => !isDigit(ch)),
    probes: ['a1 b20! c3.0', '007 go 10', 'x9y8 z0'],
  }),
};

const onlyLetters: Block = {
  key: 'only-letters',
  instruct: () => ({
    wordings: [
      'keep only the letters',
      'remove everything that is not a letter',
      'throw away all characters except letters',
      'delete all characters that are not letters',
    ],
    idioms: [
      '"".join(ch for ch in § if ch.isalpha())',
      '"".join(filter(str.isalpha, §))',
      ['@ = ""', 'for ch in §:', '    if ch.isalpha():', '        @ += ch'],
    ],
    bugs: [
      bug('"".join(ch for ch in § if ch.isalnum())', (s) =>
        keepCharacters(s, (ch) => isLetter(ch) || isDigit(ch)),
      ),
      bug('"".join(ch for ch in § if ch.isalpha() or ch == " ")', (s) =>
        keepCharacters(s, (ch) => isLetter(ch) || ch === ' '),
      ),
      bug('"".join(ch for ch in § if not ch.isalpha())', (s) =>
        keepCharacters(s, (ch) => !isLetter(ch)),
      ),
    ],
    apply: (s) => keepCharacters(s, isLetter),
    probes: ['a1 b2! C3', 'one 2 three?', '9z Z0 y'],
  }),
};

/** Blocks that drop characters by what they are. */
export const characterBlocks: readonly Block[] = [
  removeLetter,
  removeVowels,
  removeMarks,
  removeDigits,
  onlyLetters,
];
