import type { CurvePoint } from '../core/statistics/estimate-curve.ts';
import type { Estimate } from '../core/statistics/estimate.ts';

/** One place of a line, with its 95 % interval where it has one. */
export interface FigurePoint {
  readonly x: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A line of a figure. */
export interface FigureSeries {
  readonly label: string;
  /**
   * `arm`: what was measured under one setting. `best`: the outline of several arms.
   * `fit`: a model of another line. `reference`: what to compare with.
   */
  readonly role: 'arm' | 'best' | 'fit' | 'reference';
  /** Place among the arms, from 0 (light) to 1 (dark). */
  readonly shade: number;
  readonly points: readonly FigurePoint[];
}

/** A place that the reading talks of. */
export interface FigureMark {
  readonly x: number;
  readonly value: number;
  readonly text: string;
}

/** What an experiment shows: the same content for the chart, the table, the files and the text. */
export interface Figure {
  readonly x: {
    readonly label: string;
    readonly scale: 'linear' | 'log';
    readonly from: number;
    readonly to: number;
  };
  /** What the height of a line is. */
  readonly y: string;
  readonly series: readonly FigureSeries[];
  readonly marks: readonly FigureMark[];
  /** What the figure says, in sentences, the most important first; empty before it says anything. */
  readonly reading: readonly string[];
}

/** A curve over problems as points of a figure. */
export const curvePoints = (points: readonly (CurvePoint | undefined)[]): FigurePoint[] =>
  points.flatMap((point) =>
    point === undefined ? [] : [{ x: point.k, value: point.value, ...point.overProblems }],
  );

/** A point of a curve as the estimate that is written with its interval over problems. */
export const overProblems = ({ value, overProblems: interval }: CurvePoint): Estimate => ({
  value,
  ...interval,
});

/** The x axis that counts tries up to the longest line there is. */
export function triesAxis(label: string, series: readonly FigureSeries[]): Figure['x'] {
  const last = series.flatMap(({ points }) => points.map(({ x }) => x));
  return { label, scale: 'log', from: 1, to: Math.max(2, ...last) };
}
