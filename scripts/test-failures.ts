import * as v from 'valibot';

/** One test that failed: where and what it is, and the beginning of why. */
export interface Failure {
  readonly test: string;
  readonly reason: string;
}

/** Characters of a reason that are worth repeating; all of it stands further up. */
const reasonLength = 600;

const failureOf = (test: readonly string[], reason = ''): Failure => ({
  test: test.filter((part) => part !== '').join(' › '),
  // eslint-disable-next-line no-control-regex -- the colours of a terminal are control characters
  reason: reason.replace(/\u001b\[[0-9;]*m/g, '').slice(0, reasonLength),
});

const vitestTest = v.object({
  status: v.string(),
  fullName: v.string(),
  failureMessages: v.optional(v.array(v.string())),
});

const vitestReport = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string()),
      assertionResults: v.array(vitestTest),
    }),
  ),
});

/** The failed tests of one vitest JSON report, and the files that could not be run. */
export function vitestFailures(report: unknown): readonly Failure[] {
  return v.parse(vitestReport, report).testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    const isBroken = file.status === 'failed' && failed.length === 0;
    if (isBroken) return [failureOf([file.name], file.message)];
    return failed.map(({ fullName, failureMessages = [] }) =>
      failureOf([file.name, fullName], failureMessages.join('\n')),
    );
  });
}

const playwrightResult = v.object({
  error: v.optional(v.object({ message: v.optional(v.string()) })),
});

const playwrightSpec = v.object({
  title: v.string(),
  file: v.string(),
  ok: v.boolean(),
  tests: v.array(v.object({ results: v.array(playwrightResult) })),
});

interface PlaywrightSuite {
  readonly specs?: readonly unknown[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** The failed tests of one Playwright JSON report. */
export function playwrightFailures(report: unknown): readonly Failure[] {
  const { specs = [], suites = [] } = report as PlaywrightSuite;
  const own = v.parse(v.array(playwrightSpec), specs).flatMap(({ ok, file, title, tests }) => {
    const reason = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error;
    return ok ? [] : [failureOf([file, title], reason?.message)];
  });
  return [...own, ...suites.flatMap(playwrightFailures)];
}
