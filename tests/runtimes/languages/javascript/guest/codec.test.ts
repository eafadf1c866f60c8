import nodeAssert from 'node:assert';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../../../../src/runtimes/languages/javascript/guest/codec.ts';
import { values } from './values.ts';

test('decode(encode(value)) is the value again', () => {
  fc.assert(
    fc.property(values(), (value) => {
      nodeAssert.deepStrictEqual(decode(encode(value)), value);
    }),
    { numRuns: 3_000 },
  );
});

test('encode(value) keeps holes, and the key __proto__ a key', () => {
  // eslint-disable-next-line no-sparse-arrays -- what is asked about
  nodeAssert.deepStrictEqual(decode(encode([, 1, ,])), [, 1, ,]);
  const odd = JSON.parse('{"__proto__": 1}') as object;
  nodeAssert.deepStrictEqual(decode(encode(odd)), odd);
});

test('encode(value) gives something equal to nothing for what cannot cross', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  for (const value of [() => 1, Symbol('a'), cycle, Promise.resolve(1)]) {
    const crossed = decode(encode([value])) as unknown[];
    expect(crossed).toHaveLength(1);
    nodeAssert.notDeepEqual(crossed, [value]);
    nodeAssert.notDeepEqual(crossed, [undefined]);
  }
});

test('encode(value) of a class is its fields', () => {
  class Point {
    readonly x = 1;
  }
  nodeAssert.deepEqual(decode(encode(new Point())), { x: 1 });
});
