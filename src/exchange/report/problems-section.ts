import { reportedKs } from '../../core/statistics/k-axis.ts';
import { estimateProblem } from '../../core/statistics/estimate-problem.ts';
import { shorten } from './clip-text.ts';
import { around, html, type Markup } from './markup.ts';
import type { ReportData, ReportRow } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

/** The table of problems in pieces of some rows, so that thousands never stand in one string. */
export function* problemsSection(data: ReportData, format: ReportFormat): Generator<Markup> {
  const { rows } = data;
  if (rows.length === 0) return;
  const ks = reportedKs(rows.reduce((most, { tally }) => Math.max(most, tally.n), 1));
  const hasOut = rows.some(({ open, excluded }) => open + excluded > 0);
  const [before, after] = around(
    (inside) =>
      html`<section id="problems">
        <h2>Problems</h2>
        <p class="note">
          n samples count, c of them passed. In brackets the 95% interval over re-runs of this
          problem${ks.length > 1 ? '; a dash where there are fewer than k samples' : ''}.
        </p>
        <div class="scroll" tabindex="0" role="region" aria-label="Table of problems">
          <table class="numbers problems">
            <thead>
              <tr>
                <th scope="col">Problem</th>
                <th scope="col">n</th>
                <th scope="col">c</th>
                ${ks.map((k) => html`<th scope="col">pass@${k}</th>`)}
                <th scope="col">Mean time</th>
                ${hasOut ? html`<th scope="col">Not counted</th>` : undefined}
              </tr>
            </thead>
            <tbody>
              ${inside}
            </tbody>
          </table>
        </div>
      </section> `,
  );
  yield before;
  for (const [place, row] of rows.entries()) yield problemRow(row, place, ks, hasOut, format);
  yield after;
}

/** The id of a problem's part of the report. */
export const anchorOf = (place: number): string => `problem-${place + 1}`;

function problemRow(
  row: ReportRow,
  place: number,
  ks: readonly number[],
  hasOut: boolean,
  format: ReportFormat,
): Markup {
  const { tally, meanMs, problem } = row;
  const time = meanMs === undefined ? '–' : format.duration(meanMs);
  const name = shorten(problem.taskId, 80);
  return html`<tr>
    <th scope="row"><a href="#${anchorOf(place)}">${name}</a></th>
    <td>${format.count(tally.n)}</td>
    <td>${format.count(tally.c)}</td>
    ${ks.map((k) => html`<td>${estimateText(row, k, format)}</td>`)}
    <td>${time}</td>
    ${hasOut ? html`<td>${notCounted(row, format)}</td>` : undefined}
  </tr> `;
}

function estimateText({ tally }: ReportRow, k: number, format: ReportFormat): Markup {
  const estimate = k > tally.n ? undefined : estimateProblem(tally, k);
  if (estimate === undefined) return html`<span class="none">–</span>`;
  const { value, interval } = format.percent(estimate.value, estimate);
  return html`${value} <small>(${interval})</small>`;
}

function notCounted({ open, excluded }: ReportRow, format: ReportFormat): string {
  const parts = [
    excluded > 0 && `${format.count(excluded)} left out`,
    open > 0 && `${format.count(open)} not run`,
  ];
  return parts.filter((part) => part !== false).join(', ') || '–';
}
