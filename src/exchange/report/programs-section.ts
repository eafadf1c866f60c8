import type { ExportStore } from '../export-store.ts';
import type { ClipLimits } from './clip-text.ts';
import { around, html, type Markup } from './markup.ts';
import { problemDetails, problemOutline, type ShownSample } from './program-details.ts';
import type { ReportData, ReportRow } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

/** Bytes all programs together may take, so that the file can be mailed and opened on a phone. */
const totalBytes = 3_500_000;
/** A text's share of it: prompt, program, traceback, program of each problem. */
const textsPerProblem = 4;
const [fewestChars, mostChars] = [1000, 4000];
const mostLines = 120;

/**
 * One folded part per problem, read from the store one by one. Texts are cut and, once the total is
 * spent, left out; the section says so.
 */
export async function* programsSection(
  data: ReportData,
  store: Pick<ExportStore, 'samplesOf'>,
  format: ReportFormat,
): AsyncGenerator<Markup> {
  const { rows, run } = data;
  if (rows.length === 0) return;
  const limits = limitsFor(rows.length);
  const [before, after] = around((inside) => frame(inside, limits, format));
  yield before;
  let bytes = 0;
  let outlined = 0;
  for (const [place, row] of rows.entries()) {
    const shown = bytes > totalBytes ? undefined : await shownSamples(row, run.id, store);
    if (shown === undefined) outlined++;
    const details =
      shown === undefined
        ? problemOutline(row, place, format)
        : problemDetails({ row, place, shown, limits }, format);
    bytes += utf8Length(details.text);
    yield details;
  }
  if (outlined > 0) yield leftOutNote(outlined, format);
  yield after;
}

function limitsFor(problems: number): ClipLimits {
  const share = Math.floor(totalBytes / (problems * textsPerProblem));
  return { chars: Math.min(mostChars, Math.max(fewestChars, share)), lines: mostLines };
}

const frame = (inside: Markup, { chars, lines }: ClipLimits, format: ReportFormat): Markup =>
  html`<section id="programs">
    <h2>Programs</h2>
    <p class="note">
      Of every problem the prompt, the first sample that did not pass and the first that did, as
      they were run. To keep this file small, a text is cut after ${format.count(lines)} lines or
      ${format.count(chars)} characters, and no more programs are given once they fill
      ${format.count(totalBytes / 1e6)} MB. <code>⟨U+202E⟩</code> stands for a hidden character.
      What is unfolded is printed.
    </p>
    ${inside}
  </section> `;

const leftOutNote = (outlined: number, format: ReportFormat): Markup =>
  html`<p class="cut">
    The programs of the last ${format.counted(outlined, 'problem')} are left out, to keep this file
    small.
  </p>`;

async function shownSamples(
  row: ReportRow,
  runId: string,
  store: Pick<ExportStore, 'samplesOf'>,
): Promise<ShownSample[]> {
  const verdicts = [row.firstFailed, row.firstPassed].filter((placed) => placed !== undefined);
  if (verdicts.length === 0) return [];
  const samples = await store.samplesOf(runId, row.problem.taskId);
  return verdicts.map((placed) => ({
    ...placed,
    sample: samples.find(({ index }) => index === placed.index),
  }));
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
