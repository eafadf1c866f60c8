import { describe, expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../scripts/test-failures.ts';

describe('vitestFailures(report)', () => {
  test('vitestFailures(report) names what failed and why, without colours', () => {
    const report = {
      testResults: [
        {
          name: 'tests/core/mean.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'mean() of one' },
            {
              status: 'failed',
              fullName: 'mean() of two',
              failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m'],
            },
          ],
        },
      ],
    };
    expect(vitestFailures(report)).toEqual([
      { test: 'tests/core/mean.test.ts › mean() of two', reason: 'expected 1 to be 2' },
    ]);
  });

  test('vitestFailures(report) names a file that could not be run', () => {
    const file = { name: 'a.test.ts', status: 'failed', message: 'no such module' };
    expect(vitestFailures({ testResults: [{ ...file, assertionResults: [] }] })).toEqual([
      { test: 'a.test.ts', reason: 'no such module' },
    ]);
  });

  test('vitestFailures(report) refuses what is not a report', () => {
    expect(() => vitestFailures({})).toThrow();
  });
});

describe('playwrightFailures(report)', () => {
  const spec = (title: string, ok: boolean, ...messages: (string | undefined)[]) => ({
    ...{ title, ok, file: 'lab.spec.ts' },
    tests: [{ results: messages.map((message) => (message ? { error: { message } } : {})) }],
  });

  test('playwrightFailures(report) finds them within groups, with the first error of each', () => {
    const report = {
      suites: [
        {
          specs: [spec('runs', true, undefined)],
          suites: [{ specs: [spec('stops', false, undefined, 'too late', 'too early')] }],
        },
      ],
    };
    expect(playwrightFailures(report)).toEqual([
      { test: 'lab.spec.ts › stops', reason: 'too late' },
    ]);
  });

  test('playwrightFailures(report) cuts a reason that fills pages', () => {
    const report = { suites: [{ specs: [spec('floods', false, 'x'.repeat(10_000))] }] };
    expect(playwrightFailures(report)[0]?.reason).toHaveLength(600);
  });
});
