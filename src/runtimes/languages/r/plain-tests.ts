import { onlyFunctionOf } from '../../sandbox/lane/only-function.ts';

const words =
  'test_humaneval function candidate stopifnot isTRUE all equal identical abs c list ' +
  'factor matrix nrow ncol data frame names setNames length is null ' +
  'TRUE FALSE NULL NA NaN Inf NA_integer_ NA_real_ NA_character_ L e';

/** The one function that tests in MultiPL-E's form call, where they only compare what it returns. */
export const onlyFunctionOfR = (tests: string): string | undefined =>
  onlyFunctionOf(tests.replaceAll('all.equal', 'all'), {
    words,
    hidden: /#[^\n]*|'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*"/g,
    keys: /\b[A-Za-z.][\w.]*(?=\s*=(?!=))/g,
    refused: /[`%?~@$\\]|::|->|<<-|\br?R["']|\bif\b|\breturn\b/,
  });
