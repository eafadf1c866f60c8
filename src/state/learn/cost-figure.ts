import { kAxis } from '../../core/statistics/k-axis.ts';
import { meanPassAtK, meanPassHatK } from '../../core/statistics/mean-pass-at-k.ts';
import type { Tally } from '../../core/statistics/tally.ts';
import type { Figure, FigureMark, FigurePoint } from '../experiment-figure.ts';

/** A model as a buyer of tries sees it. */
export interface Contender {
  readonly label: string;
  /** Place among the lines, from 0 (light) to 1 (dark). */
  readonly shade: number;
  readonly tallies: readonly Tally[];
  /** What one try costs, in the unit of the axis. */
  readonly cost: number;
}

/** Success against what it cost: pass@k of each at k times the cost of a try. */
export function costFigure(contenders: readonly Contender[], axis: string): Figure {
  const from = Math.min(...contenders.map(({ cost }) => cost));
  const to = Math.min(...contenders.map((one) => one.cost * triesOf(one.tallies)));
  const series = contenders.map(({ label, shade, tallies, cost }) => ({
    label,
    role: 'arm' as const,
    shade,
    points: curve(tallies, meanPassAtK)
      .map(({ x, value }) => ({ x: x * cost, value }))
      .filter(({ x }) => x <= to + 1e-9),
  }));
  return {
    x: { label: axis, scale: 'log', from: round(from), to: Math.max(2, round(to)) },
    y: 'pass@k',
    series,
    marks: [],
    reading: [],
  };
}

/** pass@k or pass^k of each over k, with a mark on each line at one k. */
export function triesFigure(
  contenders: readonly Omit<Contender, 'cost'>[],
  measure: 'any' | 'all',
  at: { readonly k: number; readonly axis: string },
): Figure {
  const of = measure === 'any' ? meanPassAtK : meanPassHatK;
  const marks = contenders.flatMap(({ tallies }): FigureMark[] => {
    const value = of(tallies, at.k);
    return value === undefined ? [] : [{ x: at.k, value, text: '' }];
  });
  return {
    x: { label: at.axis, scale: 'log', from: 1, to: Math.max(2, ...contenders.map(triesOfOne)) },
    y: measure === 'any' ? 'pass@k' : 'pass^k',
    series: contenders.map(({ label, shade, tallies }) => ({
      label,
      role: 'arm',
      shade,
      points: curve(tallies, of),
    })),
    marks,
    reading: [],
  };
}

/** Tries until pass@k is at least so much; Infinity where the samples there are do not reach it. */
export function triesToReach(tallies: readonly Tally[], target: number): number {
  for (let k = 1; k <= triesOf(tallies); k++)
    if ((meanPassAtK(tallies, k) ?? 0) >= target - 1e-12) return k;
  return Infinity;
}

/** Samples that every problem has. */
const triesOf = (tallies: readonly Tally[]): number =>
  tallies.length === 0 ? 0 : Math.min(...tallies.map(({ n }) => n));

const triesOfOne = ({ tallies }: Pick<Contender, 'tallies'>): number => triesOf(tallies);

const curve = (tallies: readonly Tally[], of: typeof meanPassAtK): FigurePoint[] =>
  kAxis(triesOf(tallies)).map((x) => ({ x, value: of(tallies, x) ?? NaN }));

/** Fine enough for an axis: three digits. */
const round = (value: number): number => Number(value.toPrecision(3));
