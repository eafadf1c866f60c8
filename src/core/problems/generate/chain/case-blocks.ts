import { bug } from '../code.ts';
import {
  capitalized,
  caseSwapped,
  firstUpper,
  isUpper,
  mapCharacters,
  mapSpaced,
  mapWords,
  titled,
} from '../python-text.ts';
import type { Block } from './block.ts';

const upper = (s: string): string => s.toUpperCase();
const lower = (s: string): string => s.toLowerCase();
const probes = ['heLLo WORLD again', 'aB cD', 'McCoy 1st iPad'];

const lowercase: Block = {
  key: 'lowercase',
  instruct: () => ({
    wordings: [
      'convert the string to lowercase',
      'make all letters lowercase',
      'lowercase the string',
      'change every letter to lower case',
    ],
    idioms: ['§.lower()', '"".join(ch.lower() for ch in §)'],
    bugs: [
      bug('§.upper()', upper),
      bug('§.swapcase()', caseSwapped),
      bug('§.capitalize()', capitalized),
    ],
    apply: lower,
    probes,
  }),
};

const uppercase: Block = {
  key: 'uppercase',
  instruct: () => ({
    wordings: [
      'convert the string to uppercase',
      'make all letters uppercase',
      'uppercase the string',
      'change every letter to upper case',
    ],
    idioms: ['§.upper()', '"".join(ch.upper() for ch in §)'],
    bugs: [bug('§.lower()', lower), bug('§.title()', titled), bug('§.swapcase()', caseSwapped)],
    apply: upper,
    probes,
  }),
};

const capitalizeWords: Block = {
  key: 'capitalize-words',
  instruct: () => ({
    wordings: [
      'capitalize the first letter of every word',
      'make the first letter of each word uppercase',
      'start every word with a capital letter',
      'capitalize each word, leaving its other letters as they are',
    ],
    idioms: [
      '" ".join(w[:1].upper() + w[1:] for w in §.split(" "))',
      '" ".join([w[:1].upper() + w[1:] for w in §.split(" ")])',
      [
        'parts = []',
        'for w in §.split(" "):',
        '    parts.append(w[:1].upper() + w[1:])',
        '@ = " ".join(parts)',
      ],
    ],
    bugs: [
      bug('§.title()', titled),
      bug('" ".join(w.capitalize() for w in §.split())', (s) => mapWords(s, capitalized)),
      bug('§.capitalize()', capitalized),
    ],
    apply: (s) => mapSpaced(s, firstUpper),
    probes: ['mcCoy iPad x2y abc', 'heLLo  wORLD', 'a1b eE-f'],
  }),
};

const swapCase: Block = {
  key: 'swap-case',
  instruct: () => ({
    wordings: [
      'swap the case of every letter',
      'turn upper case into lower case and vice versa',
      'invert the case of the letters',
    ],
    idioms: ['§.swapcase()', '"".join(ch.lower() if ch.isupper() else ch.upper() for ch in §)'],
    bugs: [
      bug('§.upper()', upper),
      bug('§.lower()', lower),
      bug('"".join(ch.upper() if ch.isupper() else ch.lower() for ch in §)', (s) =>
        mapCharacters(s, (ch) => (isUpper(ch) ? ch.toUpperCase() : ch.toLowerCase())),
      ),
    ],
    apply: caseSwapped,
    probes,
  }),
};

/** Blocks that change upper and lower case. */
export const caseBlocks: readonly Block[] = [lowercase, uppercase, capitalizeWords, swapCase];
