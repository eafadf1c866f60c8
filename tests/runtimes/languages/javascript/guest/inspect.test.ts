import { format as nodeFormat, inspect as nodeInspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format, inspect } from '../../../../../src/runtimes/languages/javascript/guest/inspect.ts';
import { values } from './values.ts';

const inOneLine = { breakLength: Infinity, compact: Infinity };

test('inspect(value) writes values as Node does on one line', () => {
  fc.assert(
    fc.property(values(), (value) => {
      expect(inspect(value)).toBe(nodeInspect(value, inOneLine));
    }),
    { numRuns: 3_000 },
  );
});

class Point {
  readonly x = 1;
}

test.each<[unknown]>([
  [new Point()],
  [Object.create(null)],
  [[, 1, , ,]], // eslint-disable-line no-sparse-arrays -- what is asked about
  [function named() {}],
  [() => undefined],
  [Point],
  [Symbol('a')],
  [/a/g],
  [new Date(NaN)],
  [{ 'it"s': 1, 'a b': 2, 3: 4 }],
  [[[[[1]]]]],
  [{ a: { b: { c: { d: 1 } } } }],
  ['both \' and "'],
  ['all \' and " and `'],
  ['\u0001\t\\'],
  [Array.from({ length: 120 }, (_, index) => index)],
  [new Uint8Array([1, 2])],
  [Object.assign([1], { a: 2 })],
  [new Number(1)],
])('inspect(value) is what Node writes, %#', (value) => {
  // Node lays long lists out in columns.
  const expected = nodeInspect(value, inOneLine).replace(/\s+/g, ' ');
  expect(inspect(value)).toBe(expected);
});

test.each<[unknown[]]>([
  [['%s is %d', 'a', 1.5, 'rest']],
  [['%i and %f', 1.9, '2.5']],
  [['%j', { a: [1] }]],
  [['100%', 1]],
  [['%%s', 1]],
  [['%s', null, undefined]],
  [[1, 'a', [2]]],
  [['%s', [1, 'a']]],
  [['%d', 3n]],
  [['%o']],
])('format(...args) is what Node writes, %#', (args) => {
  expect(format(...args)).toBe(nodeFormat(...args));
});
