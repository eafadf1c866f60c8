import * as v from 'valibot';

/** How many tests (or checks) went which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Adds counts, field by field. */
export function addCounts(...all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    noCounts,
  );
}

const vitestReport = v.object({
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

type VitestFile = v.InferOutput<typeof vitestReport>['testResults'][number];

/** Counts the tests of one vitest JSON report; throws a ValiError if it is not one. */
export function countVitest(report: unknown): Counts {
  return addCounts(...v.parse(vitestReport, report).testResults.map(countFile));
}

function countFile(file: VitestFile): Counts {
  const of = (status: string) => file.assertionResults.filter((test) => test.status === status);
  const passed = of('passed').length;
  const failed = of('failed').length;
  const skipped = file.assertionResults.length - passed - failed;
  // A file that cannot be loaded, or whose hooks throw, has no failed test of its own.
  const broken = file.status === 'failed' && failed === 0;
  return { passed, failed: broken ? 1 : failed, skipped };
}

const playwrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  errors: v.array(v.unknown()),
});

/**
 * Counts the tests of one Playwright JSON report; a flaky test and an error outside any test are
 * failures. Throws a ValiError if it is not such a report.
 */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = v.parse(playwrightReport, report);
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

/**
 * What a test step adds to the total, given what its report says (undefined: no report) and
 * whether its process ended well: a step that fails without naming a test is one failure.
 */
export function countTests(ok: boolean, reported: Counts | undefined): Counts {
  const counts = reported ?? noCounts;
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (!ok || ranNothing) ? { ...counts, failed: 1 } : counts;
}

/** The last line of a test run: `12 passed, 1 failed`, with `, 2 skipped` only if there are any. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
