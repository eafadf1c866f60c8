import type { MultiPlERecord } from '../../../multipl-e.ts';
import type { Solution } from '../solutions.ts';

const problem = (name: string, assertions: readonly string[]): MultiPlERecord => ({
  name,
  prompt: 'value <- function(x) {',
  tests: `test_humaneval <- function() {
    candidate <- value
${assertions.map((assertion) => `    stopifnot(${assertion})`).join('\n')}
}
test_humaneval()`,
});

/** Values of every kind that tests and programs hand each other as text, there and back. */
const values = [
  'NULL',
  'TRUE',
  'c(TRUE, NA, FALSE)',
  '3L',
  'c(1L, NA)',
  '0.1',
  'c(1/3, -2.5e-300, Inf, -Inf, NaN)',
  '1e22',
  'c(1+2i, -1-0.5i)',
  '3:7',
  '"é\\n\\"quoted\\" 漢字"',
  'c(a = 1, b = 2)',
  'c("x", NA)',
  'list()',
  'list(1, "a", NULL, list(b = TRUE))',
  'list(`odd name` = 1)',
  'factor(c("b", "a"))',
  'matrix(c(1, 2, 3, 4), nrow = 2)',
  'data.frame(n = c(1, 2), s = c("p", "q"))',
];

/** Problems of our own, in MultiPL-E's form. */
export const own: readonly MultiPlERecord[] = [
  problem(
    'own_same_value',
    values.map((value) => `identical(candidate(${value}), ${value})`),
  ),
  problem('own_two', ['isTRUE(all.equal(candidate(1), 2))']),
  problem('own_together', ['nchar(paste(candidate(1))) == 1']),
];

/** Answers to them; a value that is no plain one equals nothing. */
export const ownSolutions: readonly Solution[] = [
  { problem: 'own_same_value', completion: '\n  x\n}', verdict: 'passed' },
  { problem: 'own_same_value', completion: '\n  unname(x)\n}', verdict: 'failed', says: 'b = 2' },
  { problem: 'own_two', completion: '\n  2\n}', verdict: 'passed' },
  { problem: 'own_two', completion: '\n  invisible(2L)\n}', verdict: 'passed' },
  { problem: 'own_two', completion: '\n  environment()\n}', verdict: 'failed' },
  { problem: 'own_two', completion: '\n  quote(1 + 1)\n}', verdict: 'failed' },
  { problem: 'own_two', completion: '\n  structure(2, class = "money")\n}', verdict: 'failed' },
  {
    problem: 'own_two',
    completion: '\n  as.integer(readLines(stdin()))\n}',
    verdict: 'failed',
    says: 'is not TRUE',
  },
  { problem: 'own_together', completion: '\n  7\n}', verdict: 'passed' },
  {
    problem: 'own_together',
    completion: '\n  seven\n}',
    verdict: 'failed',
    says: /object 'seven' not found/,
    line: 2,
  },
  { problem: 'own_together', completion: '\n  7', verdict: 'failed', says: 'SyntaxError' },
];
