import { onlyFunctionOf } from '../../sandbox/lane/only-function.ts';

const words = 'use Test Deep sub testhumaneval my candidate if eq_deeply print else exit undef';

/** The one function that tests in MultiPL-E's form call, where they only compare what it returns. */
export const onlyFunctionOfPerl = (tests: string): string | undefined =>
  onlyFunctionOf(tests, {
    words,
    hidden: /#[^\n]*|'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*"/g,
    keys: /\b[A-Za-z_]\w*(?=\s*=>)/g,
    refused: /[@%`?~]|<<|->\s*[[{]|\$(?!candidate\b)/,
  });
