import { onlyFunctionOf } from '../../sandbox/lane/only-function.ts';

const words =
  'require class def end candidate method call nil true false Float INFINITY Test Unit TestCase ' +
  'assert_equal assert_not_equal assert_in_delta assert_true assert_false assert_nil';

/** The one function that tests in MultiPL-E's form call, where they only compare what it returns. */
export const onlyFunctionOfRuby = (tests: string): string | undefined =>
  onlyFunctionOf(tests, {
    words,
    hidden: /#[^\n]*|'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*"|\b(?:class|def)\s+\w+/g,
    keys: /\b[A-Za-z_]\w*:(?!:)/g,
    refused: /[`%?@$&]|<<|__/,
  });
