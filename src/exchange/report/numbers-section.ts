import { languagesTable } from './languages-table.ts';
import type { CurvePoint } from '../../core/statistics/estimate-curve.ts';
import { kTicks } from '../../core/statistics/k-axis.ts';
import { curvePicture } from './curve-picture.ts';
import { html, type Markup } from './markup.ts';
import type { ReportData } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

/** The headline numbers with both intervals, what they are made of, and the curve. */
export function numbersSection(data: ReportData, format: ReportFormat): Markup {
  const { curve, headlines } = data;
  if (curve.length === 0) {
    return html`<section id="numbers">
      <h2>pass@k</h2>
      <p>${emptyReason(data)}</p>
    </section> `;
  }
  return html`<section id="numbers">
    <h2>pass@k</h2>
    <div class="split">
      <div>
        <dl class="headline">${headlines.map((point) => headline(point, format))}</dl>
        ${madeOf(data, format)}
      </div>
      <div>
        <figure>
          ${curvePicture(curve, headlines, format)}
          <figcaption>
            <svg class="key" viewBox="0 0 24 12" aria-hidden="true">
              <path class="ribbon" d="M0 0h24v12h-24z" />
              <path class="line" d="M0 6h24" />
            </svg>
            pass@k with its 95% interval over problems,
            <svg class="key" viewBox="0 0 24 12" aria-hidden="true">
              <path class="reruns" d="M0 6h24" />
            </svg>
            interval over re-runs.
          </figcaption>
        </figure>
        ${curveTable(curve, format)}
      </div>
    </div>
    ${languagesTable(data, format)}
  </section> `;
}

const emptyReason = ({ rows }: ReportData): string =>
  rows.length === 0
    ? 'This run has no samples, so there is nothing to estimate.'
    : 'No sample that counts has been graded, so there is nothing to estimate yet.';

function headline(point: CurvePoint, format: ReportFormat): Markup {
  const { value, interval } = format.percent(point.value, point.overProblems);
  const reruns = format.percent(point.value, point.overReruns).interval;
  return html`<div>
    <dt>pass@${point.k}</dt>
    <dd class="big">${value}</dd>
    <dd>${interval} <span>over problems</span></dd>
    <dd>${reruns} <span>over re-runs</span></dd>
  </div> `;
}

/** Promise 3: a number never stands without n and the number of problems. */
function madeOf(data: ReportData, format: ReportFormat): Markup {
  const { pool, rows, curve } = data;
  const sizes = pool.map(({ tally }) => tally.n);
  const least = curve.at(-1)?.k ?? 0;
  const most = sizes.reduce((a, b) => Math.max(a, b), 0);
  const n =
    least === most ? format.count(least) : `${format.count(least)} to ${format.count(most)}`;
  const problems =
    pool.length === rows.length
      ? format.counted(rows.length, 'problem')
      : `${format.count(pool.length)} of ${format.counted(rows.length, 'problem')}`;
  const total = sizes.reduce((a, b) => a + b, 0);
  return html`<p class="made-of">
      Made of ${problems}, n = ${n} per problem:
      ${format.counted(total, 'sample')}.${waiting(data, format)}
    </p>
    <p class="note">
      Unbiased estimator of Chen et al. 2021 (arXiv 2107.03374), mean over problems. 95% intervals:
      <i>over problems</i> asks what other problems like these would give, <i>over re-runs</i> what
      new samples of these problems would.${missingKs(least, format)}${lonely(curve)}
    </p>`;
}

function waiting({ pool, rows, started }: ReportData, format: ReportFormat): string {
  const isPartial = pool.some(({ open }) => open > 0);
  const unfinished = started - pool.length;
  const without = rows.length - started;
  const parts = [
    isPartial && ' No problem is finished yet: the numbers are made of what is graded so far.',
    unfinished > 0 && ` Not in the numbers: ${format.counted(unfinished, 'half-graded problem')}.`,
    without > 0 &&
      ` ${format.counted(without, 'problem')} without any graded sample that counts ${without === 1 ? 'is' : 'are'} not in the numbers either.`,
  ];
  return parts.filter((part) => part !== false).join('');
}

function missingKs(largestK: number, format: ReportFormat): string {
  const missing = [10, 100].filter((k) => k > largestK);
  if (missing.length === 0) return '';
  const names = missing.map((k) => `pass@${k}`).join(' and ');
  const needs = missing.map((k) => format.count(k)).join(' and ');
  return ` ${names} would need ${needs} samples of every problem.`;
}

/** Where problems cannot be compared, the interval over problems is the one over re-runs. */
const lonely = ([first]: readonly CurvePoint[]): string =>
  first?.standardError === undefined
    ? ' One problem, or one family of them, says nothing about others: both intervals are over re-runs.'
    : '';

/** The curve for those who cannot see it, or want to copy it. */
function curveTable(curve: readonly CurvePoint[], format: ReportFormat): Markup {
  const ks = new Set(kTicks(curve.at(-1)?.k ?? 0));
  const rows = curve
    .filter(({ k }) => ks.has(k))
    .map(({ k, value, overProblems, overReruns }) => {
      const text = format.percent(value, overProblems);
      return html`<tr>
        <th scope="row">${format.count(k)}</th>
        <td>${text.value}</td>
        <td>${text.interval}</td>
        <td>${format.percent(value, overReruns).interval}</td>
      </tr> `;
    });
  return html`<details class="aside">
    <summary>The curve as a table</summary>
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">k</th>
          <th scope="col">pass@k</th>
          <th scope="col">over problems</th>
          <th scope="col">over re-runs</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </details> `;
}
