import { expect, test } from 'vitest';
import { keepOpen } from '../../../../src/runtimes/languages/php/keep-open.ts';

const join = (solution: string, tests: string) =>
  keepOpen({ solution, tests, source: `${solution}\n${tests}` });

test('keepOpen(program) leaves out ?> before tests and after them, and moves no line', () => {
  const { source } = join('<?php\nfunction f() {}\n?>\n', 'f();\n?>');
  expect(source).toBe('<?php\nfunction f() {}\n\n\nf();\n');
});

test('keepOpen(program) gives a tag to a program without one', () => {
  expect(join('function f() {}', 'f();').source).toBe('<?php function f() {}\nf();');
});

test('keepOpen(program) changes nothing where the tests bring a tag, or there are none', () => {
  expect(join('<?php f(); ?>', '<?php g();').source).toBe('<?php f(); ?>\n<?php g();');
  expect(join('text ?>', '')).toMatchObject({ solution: 'text ?>' });
});
