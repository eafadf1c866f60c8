import { expect, test } from 'vitest';
import { onlyFunctionOfR } from '../../../../src/runtimes/languages/r/plain-tests.ts';

const tests = (body: string): string => `test_humaneval <- function() {
    candidate <- two
    ${body}
}
test_humaneval()`;

test('onlyFunctionOfR(tests) names the function that tests in MultiPL-E’s form compare', () => {
  const body =
    'stopifnot(isTRUE(all.equal(candidate(list(\'my key\' = c(-1.5, 2L)), "two"), NULL)))';
  expect(onlyFunctionOfR(tests(body))).toBe('two');
});

test.each([
  'if (candidate(1) == 2) stop("no")',
  'stopifnot(candidate(1) == other(2))',
  'candidate <<- 3',
  'stopifnot(get("candidate")(1) == 2)',
  'stopifnot(base::identical(candidate(1), 2))',
  'stopifnot(`candidate`(1) == 2)',
  'return(TRUE)',
  'stopifnot(candidate(r"(one)") == 2)',
  'stopifnot(candidate(1)$value == 2)',
])('onlyFunctionOfR(%j) names none, because the tests do more than that', (body) => {
  expect(onlyFunctionOfR(tests(body))).toBeUndefined();
});
