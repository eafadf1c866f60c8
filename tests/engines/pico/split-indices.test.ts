import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitIndices } from '../../../src/engines/pico/split-indices.ts';
import { indicesTo } from './sample-digest.ts';

const sizes = (count: number, workers: number) =>
  splitIndices(indicesTo(count), workers, 32).map(({ length }) => length);

test('splitIndices(indices, workers) gives all workers about as much', () => {
  expect(sizes(20, 1)).toEqual([20]);
  expect(sizes(20, 2)).toEqual([12, 8]);
  expect(sizes(100, 2)).toEqual([28, 28, 28, 16]);
  expect(sizes(3, 4)).toEqual([3]);
  expect(sizes(0, 2)).toEqual([]);
});

test('splitIndices(indices, workers) keeps every index, in batches of at most 32', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 16 }), (indices, workers) => {
      const batches = splitIndices(indices, workers, 32);
      expect(batches.flat()).toEqual(indices);
      for (const { length } of batches) expect(length > 0 && length <= 32).toBe(true);
    }),
  );
});
