import { expect, test } from 'vitest';
import { estimateCurve } from '../../../src/core/statistics/estimate-curve.ts';
import { estimateMean } from '../../../src/core/statistics/estimate-mean.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';
import { tallies } from './counts.ts';

test('estimateMean(values) of many problems is the interval over problems of their pass@1', () => {
  const rows = tallies(60, 20, (i) => (i * 7) % 21);
  const [point] = estimateCurve(rows, [1]);
  const estimate = estimateMean(rows.map(({ n, c }) => ({ value: c / n })));
  expect(estimate).toEqual({ value: point?.value, ...point?.overProblems });
});

test('estimateMean(values) of all or none is Wilson for G of G or 0 of G', () => {
  const none = estimateMean(Array.from({ length: 15 }, () => ({ value: 0 })));
  expect(none?.high).toBeCloseTo(wilsonInterval(0, 15).high, 12);
  const all = estimateMean(Array.from({ length: 15 }, () => ({ value: 1 })));
  expect(all?.low).toBeCloseTo(wilsonInterval(15, 15).low, 12);
});

test('estimateMean(values) of fewer than two groups is undefined', () => {
  expect(estimateMean([])).toBeUndefined();
  expect(estimateMean([{ value: 0.5 }])).toBeUndefined();
  expect(
    estimateMean([
      { value: 0.5, cluster: 'one' },
      { value: 0.7, cluster: 'one' },
    ]),
  ).toBeUndefined();
});
