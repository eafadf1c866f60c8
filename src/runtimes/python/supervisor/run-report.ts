import type { Outcome, Verdict } from '../../../core/grading/verdict.ts';
import type { TimedAnswer } from './call-with-deadline.ts';
import { crashOutcome, errorOutcome } from './outcome.ts';
import { readReport, type RunReport } from './read-report.ts';

/** What a program printed, capped. */
export type Printed = Pick<Verdict, 'output' | 'outputTruncated'>;

/** What became of a sample, before the circumstances are added. */
export interface Graded {
  readonly outcome: Outcome;
  readonly printed?: Printed;
  /** Milliseconds of the run that decided. */
  readonly runMs: number;
}

/** A program that was run: either its fate is sealed, or its report has to be judged. */
export type Ran =
  | { readonly graded: Graded }
  | { readonly graded?: undefined; readonly report: RunReport; readonly printed: Printed };

/** Reads how a run ended. What came after the deadline cannot be right any more. */
export function readRun(timed: TimedAnswer, limitMs: number): Ran {
  const { answer, workerError, expired, durationMs: runMs } = timed;
  const sealed = (outcome: Outcome, printed?: Printed): Ran => ({
    graded: { outcome, runMs, ...(printed && { printed }) },
  });
  if (workerError !== undefined) {
    return sealed({ kind: 'runner-error', message: `The interpreter died twice: ${workerError}` });
  }
  if (!answer || (expired && answer.thrown !== undefined)) {
    return sealed({ kind: 'timed-out', limitMs });
  }
  if (answer.text === undefined) {
    return sealed(crashOutcome(answer.thrown ?? 'no answer', answer.memoryRefused));
  }
  const report = readReport(answer.text);
  if (!report) {
    const message = 'The program broke the harness it ran in.';
    return sealed({ kind: 'crashed', cause: 'runtime', message });
  }
  const printed = printedOf(report);
  if (!report.error) return { report, printed };
  if (expired) return sealed({ kind: 'timed-out', limitMs }, printed);
  return sealed(errorOutcome(report.error, answer.memoryRefused), printed);
}

function printedOf({ output, outputSize }: RunReport): Printed {
  return {
    ...(output !== '' && { output }),
    ...(outputSize > output.length && { outputTruncated: true }),
  };
}
