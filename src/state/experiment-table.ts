import { csvFormatRow } from 'd3-dsv';
import { formatEstimate } from '../core/statistics/format-estimate.ts';
import { kTicks } from '../core/statistics/k-axis.ts';
import type { Figure, FigurePoint, FigureSeries } from './experiment-figure.ts';
import { percentText } from './experiment-words.ts';

/** A figure as a table: one row per place on its x axis, one column per line. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The places a reader looks for, 1, 2, 5, 10 ..., with every line's value and interval there. */
export function figureTable({ x, series }: Figure, locale: string): FigureTable {
  const places = x.scale === 'log' ? kTicks(x.to) : everyPlace(series);
  return {
    head: [x.label, ...series.map(({ label }) => label)],
    rows: places.map((place) => [
      String(place),
      ...series.map(({ points }) => cellText(pointAt(points, place), locale)),
    ]),
  };
}

/** Every point of a figure, a line each, in full precision, for a spreadsheet, pandas or R. */
export function figureCsv({ x, y, series }: Figure): string {
  const rows = series.flatMap(({ label, points }) =>
    points.map((point) => [label, point.x, point.value, point.low, point.high].map(textOf)),
  );
  const head = csvFormatRow(['line', x.label, y, 'low', 'high']);
  return `${head}\n${rows.map((row) => csvFormatRow(row)).join('\n')}\n`;
}

const textOf = (value: string | number | undefined): string =>
  value === undefined ? '' : String(value);

const pointAt = (points: readonly FigurePoint[], x: number): FigurePoint | undefined =>
  points.find((point) => point.x === x);

const everyPlace = (series: readonly FigureSeries[]): number[] =>
  [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);

function cellText(point: FigurePoint | undefined, locale: string): string {
  if (point === undefined) return '–';
  const { value, low, high } = point;
  if (low === undefined || high === undefined) return percentText(value, locale);
  return formatEstimate({ value, low, high }, locale);
}
