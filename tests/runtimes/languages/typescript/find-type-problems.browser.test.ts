import { beforeAll, expect, test } from 'vitest';
import { findTypeProblems } from '../../../../src/runtimes/languages/typescript/find-type-problems.ts';
import { kit } from 'virtual:checker/typescript';

const tests = `
declare var require: any;
const assert = require('node:assert');
assert.deepEqual([1].map((n) => n ** 2).includes(1), true);
new Map<string, bigint>([['a', 1n]]).forEach((value, key) => console.log(key, value));`;

let script: Blob;
beforeAll(async () => {
  script = await (await fetch(kit.lane.url)).blob();
});

const problemsOf = async (...sources: string[]) => findTypeProblems(sources, script);

test('findTypeProblems(sources, script) gives line, number and words of each type error', async () => {
  const source = `function two(): number {\n  const text: number = 'a';\n  return txt;\n}${tests}`;
  expect(await problemsOf(source, 'let one = 1;')).toEqual([
    [
      { line: 2, code: 2322, message: "Type 'string' is not assignable to type 'number'." },
      { line: 3, code: 2552, message: "Cannot find name 'txt'. Did you mean 'text'?" },
    ],
    [],
  ]);
});

test('findTypeProblems(sources, script) has nothing to say of programs without type errors', async () => {
  const source = `import * as assert from 'node:assert';\nexport const two = (): number => 2;\nassert.equal(two(), 2);`;
  const script = `function two(): number { return 2; }${tests}`;
  expect(await problemsOf(source, script)).toEqual([[], []]);
});

test('findTypeProblems(sources, script) tells syntax errors too', async () => {
  expect(await problemsOf('let x: = 1;')).toMatchObject([[{ line: 1, code: 1110 }]]);
});

test('findTypeProblems(sources, script) rejects where the script is none, and once it is stopped', async () => {
  const broken = new Blob(['syntax error here']);
  await expect(findTypeProblems([''], broken)).rejects.toThrow('could not be started');
  const stop = new AbortController();
  const asked = findTypeProblems([''], script, stop.signal);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
