import * as Plot from '@observablehq/plot';
import { kTicks } from '../../core/statistics/k-axis.ts';
import type { Figure, FigurePoint, FigureSeries } from '../../state/experiment-figure.ts';
import { countAxis, percentAxis, thinTicks } from './chart-axes.ts';
import { spreadLabels } from './spread-labels.ts';

/** Size of the chart, and the line whose interval is shown. */
export interface FigureFrame {
  readonly width: number;
  readonly height: number;
  /** Label of a line; absent for all lines where there are few. */
  readonly lit: string | undefined;
}

const margin = { top: 14, bottom: 36, left: 46 };
const labelHeight = 15;

/** Draws a figure. Decorative to assistive technology: its table and its reading speak. */
export function plotFigure(frame: FigureFrame, figure: Figure): SVGSVGElement | HTMLElement {
  const right = labelRoom(frame, figure);
  const plot = Plot.plot({
    width: frame.width,
    height: frame.height,
    marginTop: margin.top,
    marginRight: right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    className: 'figure-chart',
    style: { background: 'none', overflow: 'visible', fontFamily: 'inherit', fontSize: '12px' },
    x: { type: figure.x.scale, domain: [figure.x.from, figure.x.to], label: null },
    y: { domain: [0, 1], label: null },
    marks: [
      ...axes(figure, frame.width - margin.left - right),
      ...figure.series.flatMap((series) => ribbon(series, figure, frame.lit)),
      ...figure.series.flatMap((series) => line(series, figure, frame.lit)),
      ...marks(figure),
      ...endLabels(figure, frame),
    ],
  });
  plot.setAttribute('aria-hidden', 'true');
  return plot;
}

/** Room for the longest name at the end of a line; about 6.6 px a letter at 12 px. */
function labelRoom({ width }: FigureFrame, { series }: Figure): number {
  const longest = Math.max(4, ...series.map(({ label }) => label.length));
  return Math.min(18 + 6.6 * longest, Math.max(60, width / 3));
}

function axes({ x }: Figure, across: number): Plot.Markish[] {
  const placeOf = (k: number) => (across * Math.log(k / x.from)) / Math.log(x.to / x.from);
  const inFrame = (ticks: number[]) => ticks.filter((tick) => tick >= x.from);
  const whole = Array.from({ length: x.to - x.from + 1 }, (_, i) => x.from + i);
  const ticks = x.scale === 'log' ? thinTicks(inFrame(kTicks(x.to)), placeOf) : whole;
  const label = { label: x.label, labelAnchor: 'center', labelArrow: 'none' } as const;
  return [...percentAxis(), countAxis(ticks, label)];
}

/** Lines of which all intervals can be told apart. */
const fewLines = 2;

/** The line pointed at; else the best one, or all that were measured where they are few. */
function isLit({ series }: Figure, { label, role }: FigureSeries, lit: string | undefined) {
  if (lit !== undefined) return label === lit;
  const roles = series.filter((one) => withInterval(one).length > 0).map((one) => one.role);
  if (roles.includes('best')) return role === 'best';
  return role === 'arm' && roles.filter((one) => one === 'arm').length <= fewLines;
}

const withInterval = ({ points }: FigureSeries): FigurePoint[] =>
  points.filter(({ low, high }) => low !== undefined && high !== undefined);

function ribbon(series: FigureSeries, figure: Figure, lit: string | undefined): Plot.Markish[] {
  const points = withInterval(series);
  if (points.length === 0 || !isLit(figure, series, lit)) return [];
  // Steps are counted, not swept: each has an interval of its own.
  if (figure.x.scale === 'linear') {
    const ends = { x: 'x', y1: 'low', y2: 'high', stroke: colourOf(series), strokeWidth: 1.5 };
    return [Plot.ruleX(points, { ...ends, strokeOpacity: 0.55 })];
  }
  const area = { x: 'x', y1: 'low', y2: 'high', curve: 'monotone-x', fillOpacity: 0.5 } as const;
  return [Plot.areaY(points, { ...area, fill: 'var(--color-ribbon)' })];
}

function line(series: FigureSeries, figure: Figure, lit: string | undefined): Plot.Markish[] {
  const { role, points } = series;
  const shown = lit !== undefined && series.label === lit;
  const stroke = colourOf(series);
  const places = { x: 'x', y: 'value' } as const;
  const dots =
    figure.x.scale === 'linear' && role === 'arm'
      ? points
      : points.slice(0, points.length === 1 ? 1 : 0);
  return [
    Plot.lineY(points, {
      ...places,
      stroke,
      curve: figure.x.scale === 'linear' ? 'linear' : 'monotone-x',
      strokeWidth: role === 'best' || shown ? 2.75 : 1.5,
      ...(dashes[role] !== undefined && { strokeDasharray: dashes[role] }),
    }),
    Plot.dot(dots, { ...places, r: 3.5, fill: stroke }),
  ];
}

const dashes: Partial<Record<FigureSeries['role'], string>> = { fit: '5 4', reference: '2 3' };

/** From the grey of edges to the colour of text; every shade stands 3:1 off the ground. */
function colourOf({ shade }: FigureSeries): string {
  return `color-mix(in oklab, var(--color-text) ${Math.round(100 * shade)}%, var(--color-edge))`;
}

function marks({ marks: found, x }: Figure): Plot.Markish[] {
  const places = { x: 'x', y: 'value' } as const;
  const dot = { ...places, r: 4, fill: 'var(--color-ground)', stroke: 'var(--color-text)' };
  return [
    Plot.dot(found, { ...dot, strokeWidth: 2 }),
    // Above the line, and within the frame.
    ...found.map((mark) =>
      Plot.text([mark], {
        ...places,
        text: 'text',
        dy: mark.value > 0.9 ? 18 : -12,
        textAnchor: mark.x === x.to ? 'end' : mark.x === x.from ? 'start' : 'middle',
        fontWeight: 600,
        fill: 'var(--color-text)',
        stroke: 'var(--color-ground)',
        strokeWidth: 4,
      }),
    ),
  ];
}

/** Each line's name at its end, moved apart where lines end close to each other. */
function endLabels({ series, x }: Figure, { height }: FigureFrame): Plot.Markish[] {
  const up = height - margin.top - margin.bottom;
  const named = series.filter(({ role, points }) => role !== 'fit' && points.length > 0);
  const wanted = named.map(({ points }) => up * (1 - (points.at(-1)?.value ?? 0)));
  const places = spreadLabels(wanted, labelHeight, 0, up);
  const rows = named.map((one, i) => ({ ...one, at: x.to, value: 1 - (places[i] ?? 0) / up }));
  return rows.map((row) =>
    Plot.text([row], {
      x: 'at',
      y: 'value',
      text: 'label',
      textAnchor: 'start',
      dx: 10,
      fontWeight: row.role === 'best' ? 650 : 400,
      fill: row.shade < 0.5 ? 'var(--color-muted)' : 'var(--color-text)',
    }),
  );
}
