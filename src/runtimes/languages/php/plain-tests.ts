import { onlyFunctionOf } from '../../sandbox/lane/only-function.ts';

const words =
  'function candidate args return test void if throw new Exception array true false null NULL TRUE FALSE INF NAN';

/** The one function that tests in MultiPL-E's form call, where they only compare what it returns. */
export const onlyFunctionOfPhp = (tests: string): string | undefined =>
  onlyFunctionOf(tests, {
    words,
    hidden: /\/\/[^\n]*|#[^\n]*|\/\*[^]*?\*\/|'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*"/g,
    refused: /[`@&?]|<<<|->|::|\$(?!args\b)/,
  });

/** The same tests, where a comparison that does not hold has no consequence. */
export const withoutFailing = (tests: string): string =>
  tests.replace(/throw new Exception\("[^"\\]*"\);/g, '');
