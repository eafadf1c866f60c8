import { estimateCurve } from '../../core/statistics/estimate-curve.ts';
import { kAxis } from '../../core/statistics/k-axis.ts';
import type { Tally } from '../../core/statistics/tally.ts';
import { hullOver, type HullPoint } from '../../core/statistics/upper-hull.ts';
import { curvePoints, type FigurePoint } from '../experiment-figure.ts';

/** The samples of one temperature, as far as there are any. */
export interface SweepArm {
  readonly temperature: number;
  readonly tallies: readonly Tally[];
  /** Samples per problem, and problems, once all are there. */
  readonly n: number;
  readonly problems: number;
}

/** One temperature: one point per k that all its problems have samples for. */
export interface SweepCurve {
  readonly temperature: number;
  readonly points: readonly FigurePoint[];
}

/** pass@k of each temperature. */
export const sweepCurves = (arms: readonly SweepArm[]): SweepCurve[] =>
  arms.map(({ temperature, tallies, n }) => ({
    temperature,
    points: curvePoints(estimateCurve(tallies, kAxis(n))),
  }));

/** The outline of the curves from above; empty until every temperature is complete. */
export function outlineOf(arms: readonly SweepArm[], curves: readonly SweepCurve[]): FigurePoint[] {
  if (!arms.every(isComplete)) return [];
  const ks = kAxis(Math.min(...arms.map(({ n }) => n)));
  return ks.map((x) => ({ x, value: Math.max(...valuesAt(curves, x)) }));
}

/**
 * The best temperature for k tries, a place among `arms`, and how sure that choice is (Chen et al.
 * 2021, figure 5); always undefined until every temperature is complete.
 */
export function bestOf(arms: readonly SweepArm[]): (k: number) => HullPoint | undefined {
  if (!arms.every(isComplete)) return () => undefined;
  return hullOver(arms.map(({ tallies }) => tallies));
}

/** pass@k of every curve; NaN where there are too few samples. */
export const valuesAt = (curves: readonly SweepCurve[], k: number): number[] =>
  curves.map(({ points }) => points.find(({ x }) => x === k)?.value ?? NaN);

/** Temperatures of unequal problems or samples are not compared. */
const isComplete = ({ tallies, n, problems }: SweepArm): boolean =>
  problems > 0 && tallies.length === problems && tallies.every((tally) => tally.n >= n);
