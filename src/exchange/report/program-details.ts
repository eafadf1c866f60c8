import { buildProgram } from '../../core/grading/program.ts';
import type { Sample } from '../../core/grading/sample.ts';
import type { Verdict } from '../../core/grading/verdict.ts';
import { verdictLabel } from '../../core/grading/verdict-label.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { clipText, shorten, type ClipLimits } from './clip-text.ts';
import { mark } from './mark.ts';
import { html, type Markup } from './markup.ts';
import { anchorOf } from './problems-section.ts';
import type { PlacedVerdict, ReportRow } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

/** A verdict of a problem with the sample it is about, which may be gone. */
export interface ShownSample extends PlacedVerdict {
  readonly sample: Sample | undefined;
}

/** What the details of one problem are made of. */
export interface DetailsParts {
  readonly row: ReportRow;
  /** Place of the row in the report, from 0. */
  readonly place: number;
  /** At most two: the first that failed, the first that passed. */
  readonly shown: readonly ShownSample[];
  readonly limits: ClipLimits;
}

/** One problem, folded: its prompt, and the first failing and first passing program. */
export function problemDetails(parts: DetailsParts, format: ReportFormat): Markup {
  const { row, place, shown, limits } = parts;
  const { problem } = row;
  return html`<details id="${anchorOf(place)}" class="problem">
    ${summary(row, format)}
    <h3>Prompt</h3>
    ${block(problem.prompt, limits, format)}
    ${shown.map((sample) => sampleMarkup(sample, row, limits, format))}${shown.length === 0 ? html`<p class="note">No sample of this problem has been judged.</p>` : undefined}
  </details> `;
}

/** The same without programs, once the report has grown as large as it may. */
export const problemOutline = (row: ReportRow, place: number, format: ReportFormat): Markup =>
  html`<div id="${anchorOf(place)}" class="problem outline">${summaryText(row, format)}</div> `;

const summary = (row: ReportRow, format: ReportFormat): Markup =>
  html`<summary>${summaryText(row, format)}</summary>`;

function summaryText({ problem, tally }: ReportRow, format: ReportFormat): Markup {
  const name = shorten(problem.taskId, 80);
  const entryPoint = problem.entryPoint && shorten(problem.entryPoint, 60);
  const { n, c } = tally;
  const kind = n === 0 ? 'waiting' : c > 0 ? 'passed' : 'failed';
  const outcome =
    n === 0 ? 'nothing counted yet' : `${format.count(c)} of ${format.count(n)} passed`;
  return html`${mark(kind)} <b>${name}</b> <code>${entryPoint}</code>
    <span class="outcome">${outcome}</span>`;
}

function sampleMarkup(
  { index, verdict, sample }: ShownSample,
  { problem, marks }: ReportRow,
  limits: ClipLimits,
  format: ReportFormat,
): Markup {
  const which = verdict.kind === 'passed' ? 'First that passed' : 'First that did not pass';
  return html`<h3>
      ${mark(verdict.kind)} ${which}: sample ${format.count(index + 1)} of
      ${format.count(marks.length)}
      <span class="outcome"
        >${verdictLabel(verdict)} in ${format.duration(verdict.durationMs)}</span
      >
    </h3>
    ${errorMarkup(verdict, limits, format)}${sample ? program(problem, sample, verdict, limits, format) : html`<p class="note">The sample itself is not in the database any more.</p>`} `;
}

/** What is said about a sample that did not pass. */
function errorMarkup(verdict: Verdict, limits: ClipLimits, format: ReportFormat): Markup {
  switch (verdict.kind) {
    case 'failed': {
      const { type, message, line, traceback, assertion } = verdict.error;
      const text = message === '' ? type : `${type}: ${message}`;
      const at = line === undefined ? '' : ` (line ${line})`;
      return html`<p class="error">${clipped(text, format)}${at}</p>
        ${assertion === undefined ? undefined : block(assertion, limits, format, 'Assertion')}${traceback.trim() === '' ? undefined : block(traceback, limits, format, 'Traceback')}`;
    }
    case 'timed-out':
      return html`<p class="error">Still running after ${format.duration(verdict.limitMs)}.</p>`;
    case 'crashed':
      return html`<p class="error">
        The interpreter gave up (${verdict.cause}): ${clipped(verdict.message, format)}
      </p>`;
    case 'no-code':
      return html`<p class="error">Nothing to run was found in the answer.</p>`;
    default:
      return html``;
  }
}

/** Characters of an error's message; tracebacks repeat it in full. */
const messageChars = 500;

function clipped(text: string, format: ReportFormat): string {
  const clip = clipText(text, { chars: messageChars, lines: 8 });
  return clip.omitted === 0 ? clip.text : `${clip.text}… ${omittedNote(clip.omitted, format)}`;
}

function program(
  problem: Problem,
  { completion }: Sample,
  verdict: Verdict,
  limits: ClipLimits,
  format: ReportFormat,
): Markup {
  const { solution } = buildProgram(problem, completion);
  if (solution.trim() === '') return html`<p class="note">The answer is empty.</p>`;
  return block(
    solution,
    limits,
    format,
    'Program',
    verdict.kind === 'failed' ? verdict.error.line : undefined,
  );
}

/** A text as it is, cut where it is too long, with one line of it marked. */
function block(
  text: string,
  limits: ClipLimits,
  format: ReportFormat,
  caption?: string,
  marked?: number,
): Markup {
  const { text: shown, omitted } = clipText(text, limits);
  const lines = shown.replace(/\n$/, '').split('\n');
  const at = marked === undefined ? -1 : marked - 1;
  const before = lines.slice(0, Math.max(0, at)).map((line) => `${line}\n`);
  const after = lines.slice(at + 1).map((line) => `\n${line}`);
  const line = lines[at];
  // A line feed right after <pre> is dropped by HTML, so one is given away for the text to keep its own.
  const code =
    line === undefined
      ? html`${lines.join('\n')}`
      : html`${before.join('')}<mark>${line}</mark>${after.join('')}`;
  const note = omitted === 0 ? undefined : html`<p class="cut">${omittedNote(omitted, format)}</p>`;
  const title = caption === undefined ? undefined : html`<p class="caption">${caption}</p>`;
  return html`${title}
    <pre dir="ltr">
<code>${code}</code></pre>
    ${note} `;
}

const omittedNote = (omitted: number, format: ReportFormat): string =>
  `(${format.counted(omitted, 'more character')} not shown)`;
