import nodeAssert from 'node:assert';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepEqual } from '../../../../../src/runtimes/languages/javascript/guest/deep-equal.ts';
import { values } from './values.ts';

const inNode = (compare: () => void): boolean => {
  try {
    compare();
    return true;
  } catch {
    return false;
  }
};

const pairs = fc.oneof(
  fc.tuple(values(), values()),
  // Equal ones are rare among pairs drawn apart.
  fc
    .tuple(values(), fc.constant(undefined))
    .map(([value]) => [value, structuredClone(value)] as const),
  fc.tuple(fc.array(values(), { maxLength: 2 }), values(), values()).map(
    ([head, a, b]) =>
      [
        [...head, a],
        [...structuredClone(head), b],
      ] as const,
  ),
);

test.each(['loose', 'strict'] as const)(
  'deepEqual(a, b, %j) says what node:assert says',
  (mode) => {
    const method = mode === 'loose' ? 'deepEqual' : 'deepStrictEqual';
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(deepEqual(a, b, mode)).toBe(
          inNode(() => {
            nodeAssert[method](a, b);
          }),
        );
      }),
      { numRuns: 3_000 },
    );
  },
);

class Point {
  readonly x = 1;
}
const cycle: unknown[] = [1];
cycle.push(cycle);
const otherCycle: unknown[] = [1];
otherCycle.push(otherCycle);

test.each([
  ['classes', new Point(), { x: 1 }],
  ['null prototypes', Object.assign(Object.create(null) as object, { x: 1 }), { x: 1 }],
  ['cycles', cycle, otherCycle],
  ['holes', [, 1], [undefined, 1]], // eslint-disable-line no-sparse-arrays -- what is asked about
  ['boxes', new Number(1), new Number(2)],
  ['a box and what is in it', new String('a'), 'a'],
  ['errors', new TypeError('a'), new Error('a')],
  ['errors with other words', new Error('a'), new Error('b')],
  ['patterns', /a/g, /a/],
  ['an array and an object', [1], { 0: 1, length: 1 }],
  ['keys that are undefined', { a: undefined }, {}],
  ['keys that differ', { a: undefined }, { b: undefined }],
  ['symbols', { [Symbol.for('a')]: 1 }, {}],
  ['typed arrays', new Uint8Array([1, 2]), new Uint8Array([1, 3])],
  ['typed arrays that are equal', new Uint8Array([1, 2]), new Uint8Array([1, 2])],
  ['extra keys of arrays', Object.assign([1], { a: 1 }), [1]],
  ['functions', () => 1, () => 1],
])('deepEqual(a, b, mode) treats %s as Node does', (_, a, b) => {
  for (const [mode, method] of [
    ['loose', 'deepEqual'],
    ['strict', 'deepStrictEqual'],
  ] as const) {
    const expected = inNode(() => {
      nodeAssert[method](a, b);
    });
    expect(deepEqual(a, b, mode), mode).toBe(expected);
  }
});
