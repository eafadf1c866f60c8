import { expect, test } from 'vitest';
import { sharedLengths } from '../../../src/core/similarity/shared-lengths.ts';

const letters = (word: string): string[] => Array.from(word);

test('sharedLengths(candidate, reference) tells the longest shared run around each token', () => {
  expect(sharedLengths(letters('abcdXeY'), letters('zabcdez'))).toEqual([4, 4, 4, 4, 0, 1, 0]);
});

test('sharedLengths(text, text) is the longest run everywhere', () => {
  expect(sharedLengths(letters('abcab'), letters('abcab'))).toEqual([4, 4, 4, 4, 4]);
  expect(sharedLengths(letters('ab'), letters('ab'))).toEqual([2, 2]);
});
