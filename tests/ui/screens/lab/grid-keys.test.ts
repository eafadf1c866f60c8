import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveInGrid } from '../../../../src/ui/screens/lab/grid-keys.ts';

const size = { rows: 164, columns: 20, page: 10 };
const middle = { position: 50, index: 7 };

test.each([
  ['ArrowLeft', false, { position: 50, index: 6 }],
  ['ArrowRight', false, { position: 50, index: 8 }],
  ['ArrowUp', false, { position: 49, index: 7 }],
  ['ArrowDown', false, { position: 51, index: 7 }],
  ['PageUp', false, { position: 40, index: 7 }],
  ['PageDown', false, { position: 60, index: 7 }],
  ['Home', false, { position: 50, index: 0 }],
  ['End', false, { position: 50, index: 19 }],
  ['Home', true, { position: 0, index: 0 }],
  ['End', true, { position: 163, index: 19 }],
])('moveInGrid(%s, ctrl %s) leads to %o', (key, ctrl, expected) => {
  expect(moveInGrid(key, ctrl, middle, size)).toEqual(expected);
});

test('moveInGrid(key) is undefined for a key that does not move', () => {
  expect(moveInGrid('Enter', false, middle, size)).toBeUndefined();
  expect(moveInGrid('toString', false, middle, size)).toBeUndefined();
});

test('moveInGrid(key) never leaves the grid, not even an empty one', () => {
  const keys = fc.constantFrom('ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(keys, fc.boolean(), fc.nat(5), fc.nat(5), (key, ctrl, rows, columns) => {
      const place = moveInGrid(key, ctrl, { position: 0, index: 0 }, { rows, columns, page: 3 });
      expect(place?.position).toBeLessThan(Math.max(1, rows));
      expect(place?.index).toBeLessThan(Math.max(1, columns));
      expect(Math.min(place?.position ?? -1, place?.index ?? -1)).toBeGreaterThanOrEqual(0);
    }),
  );
});
