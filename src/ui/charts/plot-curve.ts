import * as Plot from '@observablehq/plot';
import type { CurvePoint } from '../../core/statistics/estimate-curve.ts';
import { kTicks } from '../../core/statistics/k-axis.ts';
import { countAxis, percentAxis, thinTicks } from './chart-axes.ts';
import { curveMargin, curveScales, type CurveFrame } from './curve-scales.ts';

/** What a pass@k chart shows. */
export interface CurveContent {
  readonly points: readonly CurvePoint[];
  /** pass^k over the same ks; empty to leave it out. */
  readonly hat: readonly CurvePoint[];
  readonly interval: 'problems' | 'reruns';
  /** The largest k there are samples for; beyond it the chart is greyed out. */
  readonly largestK: number;
}

/** Draws curve, ribbon and axes. Decorative to assistive technology: the numbers beside it speak. */
export function plotCurve(frame: CurveFrame, content: CurveContent): SVGSVGElement | HTMLElement {
  const last = Math.max(2, frame.n);
  const figure = Plot.plot({
    width: frame.width,
    height: frame.height,
    marginTop: curveMargin.top,
    marginRight: curveMargin.right,
    marginBottom: curveMargin.bottom,
    marginLeft: curveMargin.left,
    className: 'pass-curve',
    style: { background: 'none', overflow: 'visible', fontFamily: 'inherit', fontSize: '12px' },
    x: { type: frame.axis, domain: [1, last], label: null },
    y: { domain: [0, 1], label: null },
    marks: [...axes(frame, last), ...beyond(content.largestK, frame, last), ...lines(content)],
  });
  figure.setAttribute('aria-hidden', 'true');
  return figure;
}

function axes(frame: CurveFrame, last: number): Plot.Markish[] {
  const ticks = frame.axis === 'log' ? kTicks(last) : linearTicks(last);
  const { x } = curveScales({ ...frame, n: last });
  return [...percentAxis(), countAxis(thinTicks(ticks, x))];
}

/** At most about ten whole numbers from 1 to n, n among them. */
function linearTicks(n: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((size) => n / size <= 10) ?? 1000;
  const inner = Array.from({ length: Math.floor(n / step) }, (_, i) => (i + 1) * step);
  return [...new Set([1, ...inner, n])].filter((k) => k <= n);
}

/** The ks that ask for more samples than there are. */
function beyond(largestK: number, frame: CurveFrame, last: number): Plot.Markish[] {
  if (largestK >= last || largestK < 1) return [];
  const area = { x1: largestK, x2: last, y1: 0, y2: 1 };
  const { x } = curveScales({ ...frame, n: last });
  const label = { x: largestK, y: 0, text: x(last) - x(largestK) > 48 ? 'k > n' : '' };
  return [
    Plot.rect([area], { ...names(area), fill: 'var(--color-raised)' }),
    Plot.text([label], {
      ...names(label),
      fill: 'var(--color-muted)',
      textAnchor: 'start',
      dx: 6,
      dy: -10,
    }),
  ];
}

const names = <T extends object>(row: T): { [K in keyof T]: K } =>
  Object.fromEntries(Object.keys(row).map((key) => [key, key])) as { [K in keyof T]: K };

function lines({ points, hat, interval }: CurveContent): Plot.Markish[] {
  const range = interval === 'problems' ? 'overProblems' : 'overReruns';
  const smooth = { curve: 'monotone-x' } as const;
  return [
    Plot.areaY(points, {
      ...smooth,
      x: 'k',
      y1: (point: CurvePoint) => point[range].low,
      y2: (point: CurvePoint) => point[range].high,
      fill: 'var(--color-ribbon)',
      fillOpacity: 0.55,
    }),
    Plot.lineY(hat, {
      ...smooth,
      x: 'k',
      y: 'value',
      stroke: 'var(--color-muted)',
      strokeWidth: 1.5,
      strokeDasharray: '4 4',
    }),
    Plot.lineY(points, {
      ...smooth,
      x: 'k',
      y: 'value',
      stroke: 'var(--color-text)',
      strokeWidth: 2.5,
    }),
    Plot.dot(points.length <= 20 ? points : [], {
      x: 'k',
      y: 'value',
      r: 2.5,
      fill: 'var(--color-text)',
    }),
  ];
}
