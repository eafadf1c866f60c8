import type { Problem } from '../../../../src/core/problems/problem.ts';

const multiPlE = (
  language: string,
  [prompt, tests, ...stops]: readonly [string, string, ...string[]],
): Problem => ({
  language,
  taskId: `Corpus_0_double/${language}`,
  prompt,
  promptKind: 'code',
  entryPoint: language === 'go' ? 'Double' : 'double_it',
  tests: { kind: 'programs', sources: [tests] },
  ...(stops.length > 0 && { stopSequences: stops }),
});

/** Problems in other languages, written for the corpus in the form of MultiPL-E and AutoCodeBench. */
export const languageProblems: Readonly<Record<string, Problem>> = {
  javascript: multiPlE('javascript', [
    '//Double a number.\n// >>> double_it(2)\n// 4\nfunction double_it(n){\n',
    "const assert = require('node:assert');\nassert.deepEqual(double_it(2), 4);\n",
    '\nfunction ',
    '\n/*',
    '\n//',
    '\nconsole.log',
  ]),
  typescript: multiPlE('typescript', [
    '//Double a number.\nfunction double_it(n: number): number {\n',
    "declare var require: any;\nconst assert = require('node:assert');\nassert.deepEqual(double_it(2), 4);\n",
    '\nfunction ',
  ]),
  lua: multiPlE('lua', [
    '-- Double a number.\nlocal function double_it(n)\n',
    'assert(double_it(2) == 4)\n',
    '\nlocal',
    '\nfunction',
    '\n--',
    '\n\n',
  ]),
  ruby: multiPlE('ruby', [
    '# Double a number.\ndef double_it(n)\n',
    'raise unless double_it(2) == 4\n',
    '\nclass',
    '\ndef',
    '\n#',
    '\n\n',
  ]),
  php: multiPlE('php', [
    '<?php\n// Double a number.\nfunction double_it($n) {\n',
    'if (double_it(2) !== 4) { throw new Exception("Test failed!"); }\n',
    '\nfunction',
    '\n?>',
  ]),
  perl: multiPlE('perl', [
    '# Double a number.\nsub double_it {\n    my($n) = @_;\n',
    'exit 1 unless double_it(2) == 4;\n',
    '\nsub',
  ]),
  r: multiPlE('r', [
    '# Double a number.\ndouble_it <- function(n) {',
    'stopifnot(double_it(2) == 4)\n',
    '\n#',
    '\n```',
  ]),
  shell: multiPlE('shell', [
    '#!/bin/bash\n# Double a number.\n#\n# $1 is an integer\ndouble_it() {\n',
    '}\n\ncandidate() {\n    double_it "$@"\n}\n\nset -e\n[[ $(candidate "2") = "4" ]]\n',
    '\n}',
  ]),
  cpp: multiPlE('cpp', [
    '#include<assert.h>\n#include<bits/stdc++.h>\n// Double a number.\nlong double_it(long n) {\n',
    '}\nint main() {\n    auto candidate = double_it;\n    assert(candidate((2)) == (4));\n}\n',
    '\n}',
  ]),
  java: multiPlE('java', [
    'import java.util.*;\nclass Problem {\n    // Double a number.\n    public static long double_it(long n) {\n',
    '    }\n    public static void main(String[] args) {\n    assert(double_it((2l)) == (4l));\n    }\n\n}\n',
    '\n    }\n',
  ]),
  rust: multiPlE('rust', [
    '/// Double a number.\nfn double_it(n: isize) -> isize {\n',
    '}\n\nfn main() {\n    let candidate = double_it;\n    assert_eq!(candidate(2), 4);\n}\n',
    '\n}',
  ]),
  go: multiPlE('go', [
    'package double_test\n\nimport (\n    "testing"\n    "fmt"\n)\n\n// Double a number.\nfunc Double(n int) int {\n',
    'func TestDouble(t *testing.T) {\n    if fmt.Sprint(Double(2)) != "4" {\n        t.Errorf("wrong")\n    }\n}\n',
    '\nfunc',
  ]),
  racket: multiPlE('racket', [
    '#lang racket\n\n;; Double a number.\n(define (double_it n)\n',
    '(require rackunit)\n(check-equal? (double_it 2) 4)\n',
    '\n(define ',
  ]),
  // In words, and the tests know the name alone: AutoCodeBench.
  'javascript in words': {
    language: 'javascript',
    taskId: 'AutoCodeBench/javascript/0123456789ab',
    prompt: 'Write a JavaScript function `double_it` that doubles a number.',
    promptKind: 'text',
    tests: {
      kind: 'programs',
      sources: [
        "const assert = require('node:assert');\nassert.equal(double_it(2), 4);\n",
        "const assert = require('node:assert');\nassert.equal(double_it(-1), -2);\n",
      ],
    },
  },
};
