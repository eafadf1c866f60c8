/**
 * Python's `str` methods on ASCII text, where one UTF-16 unit is one character; the grammar makes
 * no other text. `slice` needs no twin: JavaScript's and Python's agree when the step is 1.
 */

/** `"".join(ch for i, ch in enumerate(text) if keeps(ch, i))`. */
export const keepCharacters = (text: string, keeps: (ch: string, i: number) => boolean): string =>
  Array.from(text).filter(keeps).join('');

/** `"".join(change(ch, i) for i, ch in enumerate(text))`. */
export const mapCharacters = (text: string, change: (ch: string, i: number) => string): string =>
  Array.from(text, change).join('');

/** `text.split()`. */
export const splitWords = (text: string): string[] =>
  text.split(/[ \t-\r]+/).filter((word) => word !== '');

/** `text[::-1]`. */
export const reversed = (text: string): string => Array.from(text).reverse().join('');

/** `text.capitalize()`. */
export const capitalized = (text: string): string =>
  text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

/** `text.title()`: every run of letters begins with a capital and goes on in lower case. */
export const titled = (text: string): string => text.replace(/[a-z]+/gi, capitalized);

/** `text.swapcase()`. */
export const caseSwapped = (text: string): string =>
  mapCharacters(text, (ch) => (isUpper(ch) ? ch.toLowerCase() : ch.toUpperCase()));

/** `text[:1].upper() + text[1:]`. */
export const firstUpper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `text.strip(characters)`. */
export function stripped(text: string, characters: string): string {
  return strippedRight(text, characters, strippedLeft(text, characters));
}

/** Where the text begins once its leading `characters` are gone. */
function strippedLeft(text: string, characters: string): number {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return start;
}

/** `text.rstrip(characters)`, from `start` on. */
export function strippedRight(text: string, characters: string, start = 0): string {
  let stop = text.length;
  while (stop > start && characters.includes(text.charAt(stop - 1))) stop--;
  return text.slice(start, stop);
}

/** `ch.isupper()` of one character. */
export const isUpper = (ch: string): boolean => ch >= 'A' && ch <= 'Z';

/** `ch.isdigit()` of one character. */
export const isDigit = (ch: string): boolean => ch >= '0' && ch <= '9';

/** `ch.isalpha()` of one character. */
export const isLetter = (ch: string): boolean => isUpper(ch.toUpperCase());

/** `sorted(items)` of texts: by code unit, whatever the locale. */
export const sortedTexts = (items: readonly string[]): string[] => [...items].sort();

/** `" ".join(change(w) for w in text.split(" "))`: keeps every space. */
export const mapSpaced = (text: string, change: (word: string) => string): string =>
  text.split(' ').map(change).join(' ');

/** `" ".join(change(w) for w in text.split())`: single spaces, none at the ends. */
export const mapWords = (text: string, change: (word: string) => string): string =>
  splitWords(text).map(change).join(' ');
