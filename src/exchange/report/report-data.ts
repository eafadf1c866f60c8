import type { Run } from '../../core/grading/run.ts';
import type { Verdict, VerdictKind } from '../../core/grading/verdict.ts';
import type { MarkKind } from '../../core/grading/verdict-shapes.ts';
import type { Problem, ProblemSet } from '../../core/problems/problem.ts';
import type { Distinct } from '../../core/statistics/distinct-count.ts';
import type { CurvePoint } from '../../core/statistics/estimate-curve.ts';
import type { Tally } from '../../core/statistics/tally.ts';

/** A verdict with the place of its sample among the attempts at a problem. */
export interface PlacedVerdict {
  readonly index: number;
  readonly verdict: Verdict;
}

/** One problem of the run with everything the report says of it but its programs. */
export interface ReportRow {
  readonly problem: Problem;
  /** One mark per planned or drawn sample. */
  readonly marks: readonly MarkKind[];
  readonly tally: Tally;
  /** Samples without a verdict. */
  readonly open: number;
  /** Samples whose verdict is not an attempt. */
  readonly excluded: number;
  /** Mean wall-clock milliseconds of the samples that count; undefined for n = 0. */
  readonly meanMs: number | undefined;
  readonly firstPassed: PlacedVerdict | undefined;
  /** The first that counts and did not pass. */
  readonly firstFailed: PlacedVerdict | undefined;
}

/** Why samples were left out of n, and how many for this reason. */
export interface LeftOut {
  readonly kind: VerdictKind;
  readonly reason: string;
  readonly count: number;
}

/** A run with everything its report says, but for the programs, which are read one by one. */
export interface ReportData {
  readonly run: Run;
  readonly problemSet: ProblemSet;
  /** In the order of the set; problems that the run does not sample are not there. */
  readonly rows: readonly ReportRow[];
  readonly counts: Readonly<Record<MarkKind, number>>;
  /** How many of the stored samples are different programs. */
  readonly distinct: Distinct;
  /** Most frequent first. */
  readonly leftOut: readonly LeftOut[];
  /** The rows estimates are made of. */
  readonly pool: readonly ReportRow[];
  /** Rows with anything graded that counts. */
  readonly started: number;
  /** pass@k from k = 1 to the largest k every problem of the pool has samples for. */
  readonly curve: readonly CurvePoint[];
  /** The same at the ks that papers report. */
  readonly headlines: readonly CurvePoint[];
}
