import { chance, integerBetween, pickOne, pickWeighted, type Random } from './random.ts';
import { vocabulary } from './vocabulary.ts';

const plain = (word: string): string => word;

/** A word as it stands in most texts, or with a mark, a number or capitals. */
function randomToken(random: Random): string {
  const change = pickWeighted(random, [
    [plain, 0.73],
    [(word: string): string => word + pickOne(random, ['!', '?', '.']), 0.15],
    [(word: string): string => word + String(integerBetween(random, 0, 99)), 0.07],
    [(word: string): string => word.toUpperCase(), 0.05],
  ]);
  return change(pickOne(random, vocabulary));
}

/** `count` items made one after the other. */
export const repeat = <Item>(count: number, make: () => Item): Item[] =>
  Array.from({ length: count }, make);

/** A text of `low` to `high` words with single spaces. */
export const randomText = (random: Random, low: number, high: number): string =>
  repeat(integerBetween(random, low, high), () => randomToken(random)).join(' ');

const plainWords = vocabulary.filter((word) => /^[a-z]+$/.test(word));

/** Two or three lower-case words: what a test written in a hurry looks like. */
export const plainText = (random: Random): string =>
  repeat(integerBetween(random, 2, 3), () => pickOne(random, plainWords)).join(' ');

/** A text that trips careless code: double spaces, spaces at the ends, mixed case, marks, digits. */
export function trickyText(random: Random): string {
  const tokens = repeat(integerBetween(random, 3, 7), () => {
    const word = randomToken(random);
    return chance(random, 0.3)
      ? pickOne(random, ['!', '?.', 'Aa', 'xX', '7', 'EE', 'ss', 'Io']) + word
      : word;
  });
  const gap = chance(random, 0.5) ? '  ' : ' ';
  const [first = '', ...rest] = tokens;
  const text = first + gap + rest.join(' ');
  return chance(random, 0.3) ? ` ${text} ` : text;
}

/** `low` to `high` ints, most of them small, some negative. */
export const randomInts = (random: Random, low: number, high: number): number[] =>
  repeat(integerBetween(random, low, high), () => {
    const [least, most] = pickOne(random, [
      [-20, 30],
      [-9, 9],
      [0, 12],
    ] as const);
    return integerBetween(random, least, most);
  });

/** `low` to `high` words of the vocabulary. */
export const randomWords = (random: Random, low: number, high: number): string[] =>
  repeat(integerBetween(random, low, high), () => pickOne(random, vocabulary));
