import { expect, test } from 'vitest';
import { estimateProblem } from '../../../src/core/statistics/estimate-problem.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';

test('estimateProblem(tally, 1) is c/n with Wilson’s interval', () => {
  const estimate = estimateProblem({ taskId: 'a', n: 20, c: 9 }, 1);
  expect(estimate?.value).toBeCloseTo(0.45, 12);
  expect(estimate?.low).toBeCloseTo(wilsonInterval(9, 20).low, 12);
  expect(estimate?.high).toBeCloseTo(wilsonInterval(9, 20).high, 12);
});

test('estimateProblem(tally, k) is undefined for k > n and for no samples at all', () => {
  expect(estimateProblem({ taskId: 'a', n: 5, c: 5 }, 6)).toBeUndefined();
  expect(estimateProblem({ taskId: 'a', n: 0, c: 0 }, 1)).toBeUndefined();
});

test('estimateProblem(tally, k, metric) can ask for k successes in a row', () => {
  const estimate = estimateProblem({ taskId: 'a', n: 10, c: 5 }, 2, 'pass^k');
  expect(estimate?.value).toBeCloseTo(2 / 9, 12);
});

test('estimateProblem(tally, k) holds its value even where Wilson’s end stops short of it', () => {
  const estimate = estimateProblem({ taskId: 'a', n: 5, c: 3 }, 3);
  expect(estimate).toMatchObject({ value: 1, high: 1 });
});
