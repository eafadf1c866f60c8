import { expect, test } from 'vitest';
import { mulberry32 } from '../../../src/core/statistics/mulberry32.ts';

test('mulberry32(seed) is the same on every machine', () => {
  const random = mulberry32(1);
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ]);
});

test('mulberry32(seed) fills [0, 1) evenly', () => {
  const random = mulberry32(20261121);
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? NaN) + 1;
  }
  // 1000 expected, with a standard deviation of 30.
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
