import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countTests,
  countVitest,
  noCounts,
  summaryLine,
} from '../../scripts/test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});

describe('countVitest(report)', () => {
  test('countVitest(report) counts tests over all files', () => {
    const testResults = [
      file('passed', 'passed', 'passed'),
      file('failed', 'passed', 'failed'),
      file('passed', 'skipped', 'pending', 'todo'),
    ];
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  test('countVitest(report) counts a file that could not be loaded as one failure', () => {
    expect(countVitest({ testResults: [file('failed')] })).toEqual({ ...noCounts, failed: 1 });
  });

  test('countVitest(report) counts a failing hook even if every test before it passed', () => {
    const testResults = [file('failed', 'passed')];
    expect(countVitest({ testResults })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('countVitest(report) refuses what is not a report', () => {
    expect(() => countVitest({ tests: 3 })).toThrow();
    expect(() => countVitest(undefined)).toThrow();
  });
});

describe('countPlaywright(report)', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 };

  test('countPlaywright(report) reads the totals', () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test('countPlaywright(report) counts flaky tests and errors outside tests as failures', () => {
    const report = { stats: { ...stats, flaky: 1 }, errors: [{ message: 'no server' }] };
    expect(countPlaywright(report).failed).toBe(3);
  });
});

describe('countTests(ok, reported)', () => {
  const green = { passed: 4, failed: 0, skipped: 1 };

  test('countTests(ok, reported) gives what the report says when the process agrees', () => {
    expect(countTests(true, green)).toEqual(green);
    expect(countTests(false, { ...green, failed: 2 }).failed).toBe(2);
  });

  test('countTests(false, reported) adds a failure that no test accounts for', () => {
    expect(countTests(false, green)).toEqual({ ...green, failed: 1 });
  });

  test('countTests(ok, undefined) is one failure: no report, no pass', () => {
    expect(countTests(true, undefined)).toEqual({ ...noCounts, failed: 1 });
  });

  test('countTests(true, noCounts) is one failure: a suite that runs nothing proves nothing', () => {
    expect(countTests(true, noCounts).failed).toBe(1);
  });

  test('countTests(ok, reported) never lets a failing process look green', () => {
    const counts = fc.record({ passed: fc.nat(), failed: fc.nat(), skipped: fc.nat() });
    fc.assert(
      fc.property(fc.option(counts, { nil: undefined }), (reported) => {
        expect(countTests(false, reported).failed).toBeGreaterThan(0);
      }),
    );
  });
});

test('addCounts(...all) adds field by field', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addCounts(one, one, noCounts)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(addCounts()).toEqual(noCounts);
});

test('summaryLine(counts) names skipped tests only where there are some', () => {
  expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
