'use strict';
// Solution and tests share one scope, so that a solution could declare a `console` of its own for the
// tests to use. What tests use of these is declared before both: a second declaration is an error.

const names = ['require', 'console', 'JSON', 'Object'];
const strict = /^(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use strict\1/;

/** The program with these names fixed, on the same lines. */
exports.fixNames = function fixNames(program, tests) {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(tests));
  const fixed = used.map((name) => `const ${name} = globalThis.${name};`).join(' ');
  // A directive counts only where it is first.
  return `${strict.test(program) ? "'use strict'; " : ''}${fixed}${program}`;
};
