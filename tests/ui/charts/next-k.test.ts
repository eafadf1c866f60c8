import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextK } from '../../../src/ui/charts/next-k.ts';

test.each([
  ['ArrowRight', 5, 6],
  ['ArrowUp', 5, 6],
  ['ArrowLeft', 5, 4],
  ['ArrowLeft', 1, 1],
  ['ArrowRight', 20, 20],
  ['PageUp', 5, 15],
  ['PageDown', 5, 1],
  ['Home', 5, 1],
  ['End', 5, 20],
])('nextK(%s, %i, 20) is %i', (key, k, expected) => {
  expect(nextK(key, k, 20)).toBe(expected);
});

test('nextK(key) is undefined for keys a slider does not use', () => {
  for (const key of ['a', 'Enter', 'Tab', 'constructor', '5']) {
    expect(nextK(key, 3, 10)).toBeUndefined();
  }
});

test('nextK(key, k, 0) still gives a k of at least 1', () => {
  fc.assert(
    fc.property(fc.constantFrom('ArrowLeft', 'End', 'PageUp', 'Home'), (key) => {
      expect(nextK(key, 1, 0)).toBe(1);
    }),
  );
});
