import { markKinds } from '../../core/grading/verdict-shapes.ts';
import type { ExportStore } from '../export-store.ts';
import { shorten } from './clip-text.ts';
import { manifestSection, type ReportOrigin } from './manifest-section.ts';
import { matrixSection } from './matrix-section.ts';
import { around, html, Markup } from './markup.ts';
import { numbersSection } from './numbers-section.ts';
import { problemsSection } from './problems-section.ts';
import { programsSection } from './programs-section.ts';
import type { ReportData } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';
import { reportStyle } from './report-style.ts';
import { verdictsSection } from './verdicts-section.ts';

/** Nothing may be fetched, run or sent, whatever got into the file: a second lock behind escaping. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Keeps a browser from asking a server for /favicon.ico where the report is served by one. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='6' fill='%2300806b'/%3E%3C/svg%3E";

/** Everything a page is written from. */
export interface ReportParts {
  readonly data: ReportData;
  readonly store: Pick<ExportStore, 'samplesOf'>;
  readonly origin: ReportOrigin;
  readonly format: ReportFormat;
}

/** The report as pieces of one HTML document, in order. */
export async function* reportPage(parts: ReportParts): AsyncGenerator<string> {
  for await (const { text } of sections(parts)) yield text;
}

async function* sections({ data, store, origin, format }: ReportParts): AsyncGenerator<Markup> {
  const [before, after] = around((inside) => frame(inside, data, format));
  yield before;
  yield numbersSection(data, format);
  yield verdictsSection(data, format);
  yield* matrixSection(data, format);
  yield* problemsSection(data, format);
  yield* programsSection(data, store, format);
  yield manifestSection(data, origin, format);
  yield after;
}

function frame(
  inside: Markup,
  { run, problemSet, rows }: ReportData,
  format: ReportFormat,
): Markup {
  const name = shorten(run.name, 200);
  const style = new Markup(reportStyle(markKinds));
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Pass@k Playground" />
        <title>${name} · pass@k report</title>
        <link rel="icon" href="${new Markup(icon)}" />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>
          <p class="eyebrow">pass@k report</p>
          <h1>${name}</h1>
          <p class="lede">
            ${shorten(problemSet.name, 200)} · ${shorten(run.source.label, 200)} ·
            ${format.time(run.finishedAt ?? run.createdAt)}${run.finishedAt === undefined ? ' · not finished' : ''}
          </p>
          ${rows.length === 0 ? undefined : contents}
        </header>
        <main>${inside}</main>
      </body>
    </html> `;
}

const contents = html`<nav aria-label="Contents">
  <ul>
    <li><a href="#numbers">pass@k</a></li>
    <li><a href="#verdicts">Verdicts</a></li>
    <li><a href="#samples">Every sample</a></li>
    <li><a href="#problems">Problems</a></li>
    <li><a href="#programs">Programs</a></li>
    <li><a href="#manifest">How it was run</a></li>
  </ul>
</nav> `;
