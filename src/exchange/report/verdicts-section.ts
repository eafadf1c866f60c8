import { countsInN, verdictKinds, type VerdictKind } from '../../core/grading/verdict.ts';
import { markLabels } from '../../core/grading/verdict-shapes.ts';
import { mark } from './mark.ts';
import { html, type Markup } from './markup.ts';
import type { LeftOut, ReportData } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

const meanings: Readonly<Record<VerdictKind, string>> = {
  passed: 'every test held',
  failed: 'a test did not hold, or the program ended with an exception',
  'timed-out': 'still running when the time limit was up',
  crashed: 'memory, stack or the interpreter gave up',
  'no-code': 'nothing to run was found in the answer',
  unsupported: 'needs something that does not run in a browser; not the sample’s fault',
  'runner-error': 'our own runner failed; not the sample’s fault',
};

/** Reasons listed for what is left out; the rest is counted. */
const mostReasons = 5;

/** Counts per verdict: those that make up n, then those left out of it and why. */
export function verdictsSection(data: ReportData, format: ReportFormat): Markup {
  const { counts, rows, leftOut } = data;
  if (rows.length === 0) return html``;
  const n = rows.reduce((sum, { tally }) => sum + tally.n, 0);
  const inN = verdictKinds.filter(countsInN);
  const out = verdictKinds.filter((kind) => !countsInN(kind));
  const line = (kind: VerdictKind, share: string) => verdictRow(kind, counts[kind], share, format);
  return html`<section id="verdicts">
    <h2>Verdicts</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of verdicts">
      <table class="verdicts">
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">Samples</th>
            <th scope="col">Share of n</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${inN.map((kind) => line(kind, format.share(counts[kind], n)))}
          <tr class="sum">
            <th scope="row">counted in n</th>
            <td>${format.count(n)}</td>
            <td></td>
            <td>attempts: what pass@k is made of</td>
          </tr>
        </tbody>
        <tbody class="out">
          ${out.map((kind) => line(kind, 'left out'))}
          <tr class="${zeroClass(counts.waiting)}">
            <th scope="row">${mark('waiting')} ${markLabels.waiting}</th>
            <td>${format.count(counts.waiting)}</td>
            <td>left out</td>
            <td>planned, without a verdict</td>
          </tr>
        </tbody>
      </table>
    </div>
    ${leftOut.length > 0 ? reasons(leftOut, format) : undefined}
  </section> `;
}

const zeroClass = (count: number): string => (count === 0 ? 'zero' : 'some');

const verdictRow = (kind: VerdictKind, count: number, share: string, format: ReportFormat) =>
  html`<tr class="${zeroClass(count)}">
    <th scope="row">${mark(kind)} ${markLabels[kind]}</th>
    <td>${format.count(count)}</td>
    <td>${share}</td>
    <td>${meanings[kind]}</td>
  </tr> `;

function reasons(leftOut: readonly LeftOut[], format: ReportFormat): Markup {
  const rest = leftOut.slice(mostReasons).reduce((sum, { count }) => sum + count, 0);
  return html`<p class="note">Why samples are left out of n:</p>
    <ul class="reasons">
      ${leftOut.slice(0, mostReasons).map(({ kind, reason, count }) => html`<li><b>${format.count(count)}</b> ${markLabels[kind]}: ${reason}</li>`)}${rest > 0 ? html`<li><b>${format.count(rest)}</b> for other reasons</li>` : undefined}
    </ul> `;
}
