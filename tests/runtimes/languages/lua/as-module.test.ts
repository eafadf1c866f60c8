import { expect, test } from 'vitest';
import { asModule } from '../../../../src/runtimes/languages/lua/as-module.ts';

const solution = 'local function f(x)\n  return x\nend\n\nreturn ';

test('asModule(solution, tests) gives tests what they require, and moves no line', () => {
  const tests = "local m = require('zigzag')\nassert(m.f(1) == 1)";
  expect(asModule(`${solution}{\n  f = f,\n}\n`, tests)).toBe(
    `${solution.slice(0, -'return '.length)}package.loaded["zigzag"] = {\n  f = f,\n}\n`,
  );
});

test('asModule(solution, tests) lets tests follow a return that nobody requires', () => {
  expect(asModule(`${solution}f`, 'assert(f(1) == 1)')).toMatch(/\nlocal _ = f$/);
  expect(asModule(`${solution}f`, "local lu = require('luaunit')")).toMatch(/\nlocal _ = f$/);
});

test('asModule(solution, tests) leaves a solution alone that ends otherwise, or has no tests', () => {
  const inside = 'local function f(x)\nreturn x\nend\n';
  expect(asModule(inside, 'assert(f(1) == 1)')).toBe(inside);
  expect(asModule(`${solution}f`, '')).toBe(`${solution}f`);
});
