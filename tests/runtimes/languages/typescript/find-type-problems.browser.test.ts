import { expect, test } from 'vitest';
import { findTypeProblems } from '../../../../src/runtimes/languages/typescript/find-type-problems.ts';

const tests = `
declare var require: any;
const assert = require('node:assert');
assert.deepEqual([1].map((n) => n ** 2).includes(1), true);
new Map<string, bigint>([['a', 1n]]).forEach((value, key) => console.log(key, value));`;

test('findTypeProblems(source) gives line, number and words of each type error', async () => {
  const source = `function two(): number {\n  const text: number = 'a';\n  return txt;\n}${tests}`;
  expect(await findTypeProblems(source)).toEqual([
    { line: 2, code: 2322, message: "Type 'string' is not assignable to type 'number'." },
    { line: 3, code: 2552, message: "Cannot find name 'txt'. Did you mean 'text'?" },
  ]);
});

test('findTypeProblems(source) has nothing to say of a program without type errors', async () => {
  const source = `import * as assert from 'node:assert';\nexport const two = (): number => 2;\nassert.equal(two(), 2);`;
  expect(await findTypeProblems(source)).toEqual([]);
  expect(await findTypeProblems(`function two(): number { return 2; }${tests}`)).toEqual([]);
});

test('findTypeProblems(source) tells syntax errors too', async () => {
  expect(await findTypeProblems('let x: = 1;')).toMatchObject([{ line: 1, code: 1110 }]);
});
