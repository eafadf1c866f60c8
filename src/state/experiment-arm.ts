import type { Run } from '../core/grading/run.ts';
import { kAxis } from '../core/statistics/k-axis.ts';
import { estimateCurve, type CurvePoint } from '../core/statistics/estimate-curve.ts';
import type { Tally } from '../core/statistics/tally.ts';
import type { RowTally, VerdictGrid } from './lab-grid.ts';

/** What a sample can be chosen by: sum of its log-probabilities in nats, and its tokens. */
export interface SampleScore {
  readonly logProb: number;
  readonly tokens: number;
}

/** One arm of an experiment: its run, and the verdicts that are there. */
export interface Arm {
  readonly run: Run;
  /** As people are shown it, such as `T = 0.8`. */
  readonly label: string;
  readonly grid: VerdictGrid;
  /** By task id and index; only of experiments that choose by it, and of finished problems. */
  readonly scores: ReadonlyMap<string, readonly (SampleScore | undefined)[]>;
}

/** Problems that have every verdict: the ones a number may be made of while a run goes on. */
export const finishedTallies = ({ grid }: Pick<Arm, 'grid'>): RowTally[] =>
  grid.rows
    .map(({ planned }, row) => grid.tally(row, planned))
    .filter(({ n, open }) => open === 0 && n > 0);

/** Samples asked for and samples with a verdict. */
export function armProgress({ grid }: Pick<Arm, 'grid'>): { total: number; graded: number } {
  const { waiting, running } = grid.count(grid.columns);
  const total = grid.rows.reduce((sum, { planned }) => sum + planned, 0);
  return { total, graded: total - waiting - running };
}

/** Whether no verdict of this arm is missing. */
export function isComplete(arm: Pick<Arm, 'grid'>): boolean {
  const { total, graded } = armProgress(arm);
  return total > 0 && graded === total;
}

/** The curve over an arm's finished problems, up to its smallest n. */
export function armCurve(tallies: readonly Tally[]): CurvePoint[] {
  const least = Math.min(...tallies.map(({ n }) => n));
  const ks = tallies.length === 0 ? [] : kAxis(least);
  return estimateCurve(tallies, ks).filter((point) => point !== undefined);
}

/**
 * The problems that every one of these arms has finished, in the same order for all: what arms are
 * compared over.
 */
export function sharedTallies(arms: readonly Pick<Arm, 'grid'>[]): Tally[][] {
  const byArm = arms.map((arm) => new Map(finishedTallies(arm).map((one) => [one.taskId, one])));
  const shared = [...(byArm[0]?.keys() ?? [])].filter((id) => byArm.every((one) => one.has(id)));
  return byArm.map((one) => shared.flatMap((id) => one.get(id) ?? []));
}
