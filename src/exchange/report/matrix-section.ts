import { markKinds, markLabels, type MarkKind } from '../../core/grading/verdict-shapes.ts';
import { shorten } from './clip-text.ts';
import { mark, markerDefinitions } from './mark.ts';
import { around, html, type Markup } from './markup.ts';
import type { ReportData, ReportRow } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

/** Samples on one line; a problem with more goes on below, so that dots never become too small. */
const mostPerLine = 100;
/** Lines in one picture: a printer may break the page between pictures, never inside one. */
const linesPerBand = 24;
const countWidth = 64;
const labelChars = 24;
/** What a character of a label takes at most, on the whole. */
const charWidth = 6.6;
/** Up to here a picture fits a phone; a larger one is scrolled there. */
const wideFrom = 360;

interface MatrixFrame {
  readonly labelWidth: number;
  readonly cell: number;
  readonly perLine: number;
  /** Room after a problem, which tells it from the next where problems take several lines. */
  readonly gap: number;
  readonly width: number;
}

/**
 * Every sample as one mark, a row per problem, with a legend of the marks that occur; in pieces,
 * because a hundred thousand marks at once would hold up the page.
 */
export function* matrixSection(data: ReportData, format: ReportFormat): Generator<Markup> {
  const { rows } = data;
  if (rows.length === 0) return;
  const frame = frameOf(rows);
  const [before, after] = around((inside) => surroundings(inside, data, frame, format));
  yield before;
  for (const band of bands(rows, frame)) yield bandPicture(band, frame);
  yield after;
}

function surroundings(
  inside: Markup,
  { rows, counts }: ReportData,
  frame: MatrixFrame,
  format: ReportFormat,
): Markup {
  const wrapped = rows.some(({ marks }) => marks.length > frame.perLine);
  return html`<section id="samples">
    <h2>Every sample</h2>
    <p class="note">
      One row per problem, one mark per sample in the order they were
      drawn${wrapped ? `, ${frame.perLine} to a line` : ''}; at the end of a row, how many of those
      that count passed.
    </p>
    <ul class="legend">
      ${markKinds.filter((kind) => counts[kind] > 0).map((kind) => html`<li>${mark(kind)} ${markLabels[kind]} <b>${format.count(counts[kind])}</b></li>`)}
    </ul>
    ${markerDefinitions(frame.cell)}
    <div class="matrix" tabindex="0" role="region" aria-label="Problem by sample matrix">
      ${inside}
    </div>
  </section> `;
}

function frameOf(rows: readonly ReportRow[]): MatrixFrame {
  const longest = rows.reduce((most, { marks }) => Math.max(most, marks.length), 1);
  const perLine = Math.min(longest, mostPerLine);
  const cell = perLine <= 25 ? 16 : perLine <= 50 ? 14 : 9;
  const gap = longest > perLine ? cell / 2 : 0;
  const label = rows.reduce((most, { problem }) => Math.max(most, problem.taskId.length), 0);
  const labelWidth = Math.ceil(Math.min(label, labelChars) * charWidth) + 12;
  return { labelWidth, cell, perLine, gap, width: labelWidth + perLine * cell + countWidth };
}

const linesOf = ({ marks }: ReportRow, { perLine }: MatrixFrame): number =>
  Math.max(1, Math.ceil(marks.length / perLine));

function bands(rows: readonly ReportRow[], frame: MatrixFrame): ReportRow[][] {
  const all: ReportRow[][] = [];
  let lines = Infinity;
  for (const row of rows) {
    lines += linesOf(row, frame);
    if (lines <= linesPerBand) all.at(-1)?.push(row);
    else {
      all.push([row]);
      lines = linesOf(row, frame);
    }
  }
  return all;
}

function bandPicture(rows: readonly ReportRow[], frame: MatrixFrame): Markup {
  let height = 0;
  const groups = rows.map((row) => {
    const top = height;
    height += linesOf(row, frame) * frame.cell + frame.gap;
    return rowGroup(row, top, frame);
  });
  const { width } = frame;
  return html`<svg
    role="img"
    class="${width > wideFrom ? 'wide' : 'narrow'}"
    aria-label="${bandName(rows)}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
  >
    ${groups}
  </svg> `;
}

const nameOf = ({ problem }: ReportRow): string => shorten(problem.taskId, 60);

function bandName(rows: readonly ReportRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  const names = first === last ? nameOf(first) : `${nameOf(first)} to ${nameOf(last)}`;
  return `Verdicts of ${names}; the table of problems has the numbers`;
}

function rowGroup(row: ReportRow, top: number, frame: MatrixFrame): Markup {
  const { labelWidth, cell, perLine } = frame;
  const { n, c } = row.tally;
  const middle = top + cell / 2;
  const end = labelWidth + Math.min(row.marks.length, perLine) * cell + 8;
  return html`<g
    ><title>${nameOf(row)}: ${c} of ${n} passed</title
    ><text x="${labelWidth - 10}" y="${middle}" class="row"
      >${shorten(row.problem.taskId, labelChars)}</text
    >${rowMarks(row.marks, top, frame)}<text x="${end}" y="${middle}" class="of"
      >${n === 0 ? undefined : `${c}/${n}`}</text
    ></g
  >`;
}

/** One path per kind whose vertices carry the marks; between them nothing is drawn. */
function rowMarks(marks: readonly MarkKind[], top: number, frame: MatrixFrame): Markup[] {
  const places = new Map<MarkKind, number[]>();
  marks.forEach((kind, index) => {
    const indices = places.get(kind);
    if (indices === undefined) places.set(kind, [index]);
    else indices.push(index);
  });
  return [...places].map(
    ([kind, indices]) => html`<path class="at-${kind}" d="${vertices(indices, top, frame)}" />`,
  );
}

function vertices(
  indices: readonly number[],
  top: number,
  { labelWidth, cell, perLine }: MatrixFrame,
): string {
  let d = '';
  let [lastX, lastY] = [-1, -1];
  for (const index of indices) {
    const x = labelWidth + ((index % perLine) + 0.5) * cell;
    const y = top + (Math.floor(index / perLine) + 0.5) * cell;
    d += y === lastY ? `h${x - lastX}` : `M${x} ${y}`;
    [lastX, lastY] = [x, y];
  }
  return d;
}
