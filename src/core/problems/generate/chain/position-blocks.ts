import { bug } from '../code.ts';
import { keepCharacters, mapCharacters, splitWords } from '../python-text.ts';
import type { Block } from './block.ts';

const everyThird: Block = {
  key: 'every-third',
  instruct: (random) => {
    const [drop, other] = random.next() < 0.7 ? [2, 0] : [0, 2];
    const without = (rest: number) => (s: string) => keepCharacters(s, (_, i) => i % 3 !== rest);
    const only = (rest: number) => (s: string) => keepCharacters(s, (_, i) => i % 3 === rest);
    return {
      wordings: [
        'remove every third character from the string',
        'delete every third character',
        'drop each third character',
        'leave out every third character',
      ],
      idioms: [
        `"".join(ch for i, ch in enumerate(§) if i % 3 != ${drop})`,
        `"".join([§[i] for i in range(len(§)) if i % 3 != ${drop}])`,
        ['@ = ""', 'for i, ch in enumerate(§):', `    if i % 3 != ${drop}:`, '        @ += ch'],
      ],
      bugs: [
        bug('"".join(ch for i, ch in enumerate(§) if i % 3 != 1)', without(1)),
        bug('§[::3]', only(0)),
        bug(`"".join(ch for i, ch in enumerate(§) if i % 3 == ${drop})`, only(drop)),
      ],
      apply: without(drop),
      otherReading: without(other),
      probes: ['abcdefghij', 'one two three', 'Xy12 zW!'],
    };
  },
};

const everyOtherUpper: Block = {
  key: 'every-other-upper',
  instruct: (random) => {
    const rest = random.next() < 0.7 ? 0 : 1;
    const alternate = (at: number, rest_: (ch: string) => string) => (s: string) =>
      mapCharacters(s, (ch, i) => (i % 2 === at ? ch.toUpperCase() : rest_(ch)));
    const same = (ch: string) => ch;
    return {
      wordings: [
        'make every other character in the string uppercase',
        'make every other character of the string uppercase',
        'uppercase every other character',
        'capitalize every second letter',
      ],
      idioms: [
        `"".join(ch.upper() if i % 2 == ${rest} else ch for i, ch in enumerate(§))`,
        `"".join([ch if i % 2 == ${1 - rest} else ch.upper() for i, ch in enumerate(§)])`,
        [
          '@ = ""',
          'for i in range(len(§)):',
          `    if i % 2 == ${rest}:`,
          '        @ += §[i].upper()',
          '    else:',
          '        @ += §[i]',
        ],
      ],
      bugs: [
        bug(
          `"".join(ch.upper() if i % 2 == ${rest} else ch.lower() for i, ch in enumerate(§))`,
          alternate(rest, (ch) => ch.toLowerCase()),
        ),
        bug(
          `"".join(ch.upper() for i, ch in enumerate(§) if i % 2 == ${rest})`,
          alternate(rest, () => ''),
        ),
        bug('§[::2].upper()', (s) => keepCharacters(s, (_, i) => i % 2 === 0).toUpperCase()),
      ],
      apply: alternate(rest, same),
      otherReading: alternate(1 - rest, same),
      probes: ['abcDEFghIJ', 'HELLO world', 'mIxEd CaSe'],
    };
  },
};

const everyOtherOnly: Block = {
  key: 'every-other-only',
  instruct: (random) => {
    const start = random.next() < 0.7 ? 0 : 1;
    const stride = (at: number) => (s: string) => keepCharacters(s, (_, i) => i % 2 === at);
    return {
      wordings: [
        'keep only every other character',
        'keep every second character of the string',
        'take only every other character of the string',
      ],
      idioms: [
        `§[${start || ''}::2]`,
        `"".join(ch for i, ch in enumerate(§) if i % 2 == ${start})`,
        ['@ = ""', `for i in range(${start ? '1, ' : ''}len(§)${start ? ', 2' : ''}):`].concat(
          start ? ['    @ += §[i]'] : ['    if i % 2 == 0:', '        @ += §[i]'],
        ),
      ],
      bugs: [
        bug('§[::3]', (s) => keepCharacters(s, (_, i) => i % 3 === 0)),
        bug('§[:2]', (s) => s.slice(0, 2)),
        bug('" ".join(§.split()[::2])', (s) =>
          splitWords(s)
            .filter((_, i) => i % 2 === 0)
            .join(' '),
        ),
      ],
      apply: stride(start),
      otherReading: stride(1 - start),
      probes: ['abcdefghij', 'one two three', '0123456'],
    };
  },
};

/** Blocks that choose characters by where they stand. */
export const positionBlocks: readonly Block[] = [everyThird, everyOtherUpper, everyOtherOnly];
