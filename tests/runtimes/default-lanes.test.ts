import { expect, test } from 'vitest';
import { defaultLanes } from '../../src/runtimes/default-lanes.ts';

test('defaultLanes(cores) never exceeds cores, leaves one to the page where it can, and ends at 4', () => {
  expect([1, 2, 3, 4, 8, 64].map(defaultLanes)).toEqual([1, 2, 2, 3, 4, 4]);
});
