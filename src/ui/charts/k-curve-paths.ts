import type { FigurePoint, FigureSeries } from '../../state/experiment-figure.ts';
import type { CurveScales } from './curve-scales.ts';
import { spreadLabels } from './spread-labels.ts';

/** A line as an SVG path. */
export const linePath = (points: readonly FigurePoint[], { x, y }: CurveScales): string =>
  points
    .map(
      (point, i) => `${i === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.value).toFixed(1)}`,
    )
    .join('');

const labelHeight = 15;

/** Heights of the names at the ends of lines, moved apart where lines end close to each other. */
export function labelPlaces(series: readonly FigureSeries[], { y }: CurveScales): number[] {
  const wanted = series.map(({ points }) => y(points.at(-1)?.value ?? 0));
  return spreadLabels(wanted, labelHeight, y(1), y(0));
}

/** From the grey of edges to the colour of text; every shade stands 3:1 off the ground. */
export const shadeOf = ({ shade }: FigureSeries): string =>
  `color-mix(in oklab, var(--color-text) ${Math.round(100 * shade)}%, var(--color-edge))`;

/** Room for the longest name; about 6.6 px a letter at 12 px, and letters of Korean twice that. */
export function labelRoom(series: readonly FigureSeries[]): number {
  const widths = series.map(({ label }) =>
    Array.from(label).reduce((sum, letter) => sum + (letter > '\u1100' ? 12.5 : 6.6), 0),
  );
  return 4 + Math.max(0, ...widths);
}
