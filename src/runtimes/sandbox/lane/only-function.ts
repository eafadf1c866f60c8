import { said } from '../../../core/said.ts';

/** Why tests run in the program's own interpreter where `onlyFunctionOf` finds no one function. */
export const testsOfMore = said`tests that do more than compare what one function returns`;

/** How tests of a language that only compare what one function returns are told from others. */
export interface PlainSyntax {
  /** Names such tests may mention besides the function, separated by blanks. */
  readonly words: string;
  /** Strings and comments, whose text says nothing. */
  readonly hidden: RegExp;
  /** Names of fields and named values. */
  readonly keys?: RegExp;
  /** What no such test contains. */
  readonly refused?: RegExp;
}

const identifier = /(?<!\w)[A-Za-z_]\w*/g;

/**
 * The one function of the solution that some tests call, where they do nothing else than compare what
 * it returns; otherwise undefined. Errs on the side of undefined.
 */
export function onlyFunctionOf(tests: string, syntax: PlainSyntax): string | undefined {
  const { words, hidden, keys, refused } = syntax;
  const bare = tests.replace(hidden, ' ');
  if (refused?.test(bare)) return undefined;
  const plain = new Set(words.split(' '));
  const names = (keys ? bare.replace(keys, ' ') : bare).match(identifier) ?? [];
  const [only, ...others] = new Set(names.filter((name) => !plain.has(name)));
  return others.length === 0 ? only : undefined;
}
