import { kTicks } from '../../core/statistics/k-axis.ts';
import type { Interval } from '../../core/statistics/estimate.ts';
import type { CurvePoint } from '../../core/statistics/estimate-curve.ts';
import { html, type Markup } from './markup.ts';
import type { ReportFormat } from './report-format.ts';

const [width, height] = [680, 340];
const [left, right, top, bottom] = [52, 24, 22, 50];
const quarters = [0, 0.25, 0.5, 0.75, 1];
/** Narrower than this, the labels of two ticks would touch. */
const tickRoom = 30;

interface Scales {
  readonly x: (k: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly isLog: boolean;
  /** Only k = 1 is drawn, in the middle. */
  readonly isSingle: boolean;
}

/** The pass@k curve with its ribbon over problems and the interval over re-runs as thin lines. */
export function curvePicture(
  curve: readonly CurvePoint[],
  labelled: readonly CurvePoint[],
  format: ReportFormat,
): Markup {
  const scales = scalesFor(curve.at(-1)?.k ?? 1);
  return html`<svg
    role="img"
    aria-labelledby="curve-title curve-desc"
    class="curve"
    viewBox="0 0 ${width} ${height}"
  >
    <title id="curve-title">pass@k over k</title>
    <desc id="curve-desc">${description(curve, format)}</desc>
    ${axes(scales, format)}
    ${curve.length === 1 ? curve.map((point) => whisker(point, scales)) : ribbonAndLine(curve, scales)}
    ${labelled.map((point) => labelledDot(point, scales, format))}
  </svg> `;
}

function scalesFor(n: number): Scales {
  const isLog = n > 10;
  const isSingle = n === 1;
  const part = (k: number) => (isLog ? Math.log(k) / Math.log(n) : (k - 1) / (n - 1));
  const x = (k: number) =>
    isSingle ? (left + width - right) / 2 : left + (width - left - right) * part(k);
  const y = (value: number) => top + (height - top - bottom) * (1 - value);
  const every = isLog ? kTicks(n) : Array.from({ length: n }, (_, i) => i + 1);
  return { x, y, isLog, isSingle, ticks: every.filter((k) => k === n || x(n) - x(k) >= tickRoom) };
}

function axes({ x, y, ticks, isLog }: Scales, format: ReportFormat): Markup {
  const percent = new Intl.NumberFormat(format.locale, { style: 'percent' });
  return html`${quarters.map((value) => html`<path class="grid" d="M${left} ${fix(y(value))}H${width - right}" /><text class="y" x="${left - 8}" y="${fix(y(value))}">${percent.format(value)}</text>`)}
    ${ticks.map((k) => html`<path class="tick" d="M${fix(x(k))} ${y(0)}v5" /><text class="x" x="${fix(x(k))}" y="${y(0) + 19}">${format.count(k)}</text>`)}
    <text class="axis" x="${(left + width - right) / 2}" y="${height - 8}"
      >k, number of tries${isLog ? ' (logarithmic)' : ''}</text
    >`;
}

function ribbonAndLine(curve: readonly CurvePoint[], { x, y }: Scales): Markup {
  const along = (points: readonly CurvePoint[], value: (point: CurvePoint) => number) =>
    points.map((point) => `${fix(x(point.k))} ${fix(y(value(point)))}`).join('L');
  const upper = along(curve, ({ overProblems }) => overProblems.high);
  const lower = along(curve.toReversed(), ({ overProblems }) => overProblems.low);
  return html`<path class="ribbon" d="M${upper}L${lower}z" />
    <path
      class="reruns"
      d="M${along(curve, ({ overReruns }) => overReruns.high)}M${along(curve, ({ overReruns }) => overReruns.low)}"
    />
    <path class="line" d="M${along(curve, ({ value }) => value)}" />`;
}

/** For a single k: the same two intervals as bars. */
function whisker({ k, overProblems, overReruns }: CurvePoint, { x, y }: Scales): Markup {
  const bar = ({ low, high }: Interval, half: number) =>
    `M${fix(x(k) - half)} ${fix(y(high))}h${2 * half}V${fix(y(low))}h${-2 * half}z`;
  return html`<path class="ribbon" d="${bar(overProblems, 22)}" /><path
      class="reruns"
      d="${bar(overReruns, 11)}"
    />`;
}

function labelledDot(point: CurvePoint, { x, y, isSingle }: Scales, format: ReportFormat): Markup {
  const [cx, cy] = [x(point.k), y(point.value)];
  const { value } = format.percent(point.value, point.overProblems);
  // A rising curve leaves room below it, except at the floor.
  const place = cx > width * 0.6 ? 'end' : 'start';
  const dy = cy > y(0.12) ? -14 : isSingle ? 14 : 24;
  const dx = place === 'end' ? 4 : isSingle ? 32 : 8;
  return html`<circle class="dot" cx="${fix(cx)}" cy="${fix(cy)}" r="3.5" /><text
      class="value ${place}"
      x="${fix(cx + dx)}"
      y="${fix(cy + dy)}"
      >pass@${point.k} <tspan class="strong">${value}</tspan></text
    >`;
}

function description(curve: readonly CurvePoint[], format: ReportFormat): string {
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return 'No point to draw.';
  const say = ({ k, value, overProblems }: CurvePoint) => {
    const text = format.percent(value, overProblems);
    return `${text.value} at k = ${format.count(k)} (95% interval over problems ${text.interval})`;
  };
  return first === last ? say(first) : `From ${say(first)} to ${say(last)}.`;
}

/** Two decimals are a hundredth of a pixel; more only makes the file longer. */
const fix = (value: number): number => Math.round(value * 100) / 100;
