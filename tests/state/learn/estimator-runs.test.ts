import { describe, expect, test } from 'vitest';
import { estimatorSpread } from '../../../src/core/statistics/estimator-spread.ts';
import { estimateBars } from '../../../src/state/learn/estimator-bars.ts';
import { EstimatorRuns } from '../../../src/state/learn/estimator-runs.svelte.ts';

const plan = { p: 0.05, n: 20, k: 10 };
const names = ['best-of-k', 'plug-in', 'unbiased'] as const;

describe('EstimatorRuns', () => {
  test.each(names)('EstimatorRuns.meanOf(%j) comes near the mean to expect', (name) => {
    const runs = new EstimatorRuns(plan);
    runs.run(20_000);
    expect(runs.runs).toBe(20_000);
    expect(runs.meanOf(name)).toBeCloseTo(estimatorSpread(name, plan)?.mean ?? NaN, 1.6);
  });

  test('EstimatorRuns.run(1) shows the samples it drew, and counts them', () => {
    const runs = new EstimatorRuns(plan);
    expect(runs.meanOf('unbiased')).toBeNaN();
    runs.run(1);
    const c = runs.last.filter(Boolean).length;
    expect(runs.last).toHaveLength(20);
    expect(runs.tallyOf('plug-in')[c]).toEqual({ estimate: 1 - (1 - c / 20) ** 10, runs: 1 });
    expect(runs.meanOf('best-of-k')).toBe(runs.last.slice(0, 10).includes(true) ? 1 : 0);
  });
});

describe('estimateBars', () => {
  test.each(names)('estimateBars(%j, …) shares out all that is to be expected', (name) => {
    const runs = new EstimatorRuns(plan);
    runs.run(500);
    const bars = estimateBars(name, plan, runs.tallyOf(name));
    const sum = (of: 'expected' | 'found') => bars.reduce((total, bar) => total + bar[of], 0);
    expect(sum('expected')).toBeGreaterThan(0.998);
    expect(sum('found')).toBeCloseTo(1, 12);
  });
});
