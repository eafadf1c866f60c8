import { estimateCurve } from '../../core/statistics/estimate-curve.ts';
import { fitDecay, type Decay } from '../../core/statistics/success-decay.ts';
import { passAtK } from '../../core/statistics/pass-at-k.ts';
import type { Tally } from '../../core/statistics/tally.ts';
import { chainSteps } from '../chain-steps.ts';
import type { Figure, FigurePoint } from '../experiment-figure.ts';

/** Success by the number of chained steps, and the exponential that fits it best. */
export interface DecayContent {
  /** pass@k of the problems of each length, with its interval over problems. */
  readonly points: readonly FigurePoint[];
  /** Undefined where there is nothing to fit. */
  readonly fit: Decay | undefined;
}

/** Puts the problems of each chain length together and fits success = a · factor ^ (steps − 1). */
export function decayOf(tallies: readonly Tally[], k: number): DecayContent {
  const problems = tallies.flatMap((tally) => {
    const steps = chainSteps(tally.taskId);
    const value = passAtK(tally.n, tally.c, k);
    return steps === undefined || value === undefined ? [] : [{ steps, value, tally }];
  });
  const lengths = [...new Set(problems.map(({ steps }) => steps))].sort((a, b) => a - b);
  const points = lengths.flatMap((x): FigurePoint[] => {
    const own = problems.filter(({ steps }) => steps === x).map(({ tally }) => tally);
    const [point] = estimateCurve(own, [k]);
    return point ? [{ x, value: point.value, ...point.overProblems }] : [];
  });
  return { points, fit: fitDecay(problems) };
}

/** A line that the reader lays through the points. */
export interface OwnLine {
  readonly atOne: number;
  readonly factor: number;
}

/** How far a line passes from the points, on average over the lengths. */
export function missOf(points: readonly FigurePoint[], { atOne, factor }: OwnLine): number {
  const misses = points.map(({ x, value }) => Math.abs(value - lineAt({ atOne, factor }, x)));
  return misses.reduce((sum, miss) => sum + miss, 0) / points.length;
}

/** Names of the lines. */
export interface DecayWords {
  readonly x: string;
  readonly y: string;
  readonly points: string;
  readonly fit: string;
  readonly own: string;
}

/** The chart: the points, and the reader's line, the best one, or both. */
export function decayFigure(
  { points, fit }: DecayContent,
  own: OwnLine | undefined,
  words: DecayWords,
): Figure {
  const last = points.at(-1)?.x ?? 2;
  const line = (of: OwnLine): FigurePoint[] =>
    Array.from({ length: 4 * (last - 1) + 1 }, (_, i) => 1 + i / 4).map((x) => ({
      x,
      value: Math.min(1, lineAt(of, x)),
    }));
  return {
    x: { label: words.x, scale: 'linear', from: 1, to: last },
    y: words.y,
    series: [
      { label: words.points, role: 'arm', shade: 1, points },
      ...(fit ? [{ label: words.fit, role: 'fit' as const, shade: 0.6, points: line(fit) }] : []),
      ...(own
        ? [{ label: words.own, role: 'reference' as const, shade: 0.6, points: line(own) }]
        : []),
    ],
    marks: [],
    reading: [],
  };
}

const lineAt = ({ atOne, factor }: OwnLine, steps: number): number => atOne * factor ** (steps - 1);
