import { unsupportedReason } from '../../core/grading/verdict-label.ts';
import type { Run } from '../../core/grading/run.ts';
import { countsInN, verdictKinds, type VerdictKind } from '../../core/grading/verdict.ts';
import { markKinds, type MarkKind } from '../../core/grading/verdict-shapes.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { tallyVerdicts } from '../../core/statistics/tally.ts';
import type { GradedSample } from '../../evaluate/run-store.ts';
import { shorten } from './clip-text.ts';
import type { LeftOut, PlacedVerdict, ReportRow } from './report-data.ts';

/** A row while verdicts still come in. */
interface OpenRow {
  readonly problem: Problem;
  readonly marks: MarkKind[];
  totalMs: number;
  firstPassed: PlacedVerdict | undefined;
  firstFailed: PlacedVerdict | undefined;
}

/** Gathers the verdicts of a run by problem, keeping of each problem only those it will show. */
export class RowCollector {
  readonly #rows: ReadonlyMap<string, OpenRow>;
  readonly #leftOut = new Map<string, LeftOut>();

  constructor({ plan }: Run, problems: readonly Problem[]) {
    const rows = problems.map((problem) => openRow(problem, plan[problem.taskId] ?? 0));
    this.#rows = new Map(rows.map((row) => [row.problem.taskId, row]));
  }

  /** Takes a verdict; verdicts of a problem come in the order of their index. */
  add({ taskId, index, verdict }: GradedSample): void {
    const row = this.#rows.get(taskId);
    if (row === undefined) return;
    while (row.marks.length <= index) row.marks.push('waiting');
    row.marks[index] = verdict.kind;
    if (!countsInN(verdict.kind)) {
      this.#leaveOut(verdict.kind, reasonOf(verdict));
      return;
    }
    row.totalMs += verdict.durationMs;
    if (verdict.kind === 'passed') row.firstPassed ??= { index, verdict };
    else row.firstFailed ??= { index, verdict };
  }

  /** The problems that the run samples. */
  get rows(): ReportRow[] {
    return [...this.#rows.values()].filter(({ marks }) => marks.length > 0).map(closeRow);
  }

  get leftOut(): LeftOut[] {
    return [...this.#leftOut.values()].sort((a, b) => b.count - a.count);
  }

  #leaveOut(kind: VerdictKind, reason: string): void {
    const key = `${kind} ${reason}`;
    const count = (this.#leftOut.get(key)?.count ?? 0) + 1;
    this.#leftOut.set(key, { kind, reason, count });
  }
}

/** How many marks of each kind there are in all rows. */
export function countMarks(rows: readonly ReportRow[]): Readonly<Record<MarkKind, number>> {
  const counts = Object.fromEntries(markKinds.map((kind) => [kind, 0])) as Record<MarkKind, number>;
  for (const { marks } of rows) for (const kind of marks) counts[kind]++;
  return counts;
}

/** Reasons are kept by the thousand at worst, so none may be long. */
const reasonChars = 200;

function reasonOf(verdict: GradedSample['verdict']): string {
  if (verdict.kind === 'unsupported') return shorten(unsupportedReason(verdict), reasonChars);
  return verdict.kind === 'runner-error' ? shorten(verdict.message, reasonChars) : '';
}

const openRow = (problem: Problem, planned: number): OpenRow => ({
  problem,
  marks: Array.from({ length: planned }, () => 'waiting'),
  totalMs: 0,
  firstPassed: undefined,
  firstFailed: undefined,
});

const kinds: ReadonlySet<MarkKind> = new Set(verdictKinds);
const isVerdict = (kind: MarkKind): kind is VerdictKind => kinds.has(kind);

function closeRow({ totalMs, ...row }: OpenRow): ReportRow {
  const graded = row.marks.filter(isVerdict);
  const tally = tallyVerdicts(row.problem, graded);
  return {
    ...row,
    tally,
    open: row.marks.length - graded.length,
    excluded: graded.length - tally.n,
    meanMs: tally.n === 0 ? undefined : totalMs / tally.n,
  };
}
