import { expect, test } from 'vitest';
import { sharedLengths } from '../../../src/core/similarity/shared-lengths.ts';

test('sharedLengths(candidate, reference) tells the longest shared run around each token', () => {
  expect(sharedLengths([...'abcdXeY'], [...'zabcdez'])).toEqual([4, 4, 4, 4, 0, 1, 0]);
});

test('sharedLengths(text, text) is the longest run everywhere', () => {
  expect(sharedLengths([...'abcab'], [...'abcab'])).toEqual([4, 4, 4, 4, 4]);
  expect(sharedLengths([...'ab'], [...'ab'])).toEqual([2, 2]);
});
