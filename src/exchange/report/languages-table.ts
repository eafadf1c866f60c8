import { languageLabel } from '../../core/problems/language-names.ts';
import { languageOf } from '../../core/problems/language-of.ts';
import {
  resultsByLanguage,
  type LanguageResult,
} from '../../core/statistics/results-by-language.ts';
import { html, type Markup } from './markup.ts';
import type { ReportData } from './report-data.ts';
import type { ReportFormat } from './report-format.ts';

/** How each language fared, made of the same problems as the whole; nothing where there is one. */
export function languagesTable(
  { rows, pool }: ReportData,
  format: ReportFormat,
): Markup | undefined {
  const results = resultsByLanguage(
    rows.map(({ problem, tally, excluded }) => ({
      language: languageOf(problem),
      tally,
      excluded,
    })),
    pool.map(({ tally }) => tally),
  );
  if (results.length < 2) return undefined;
  return html`<h3>By language</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="Results by language">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Language</th>
            <th scope="col">Problems</th>
            <th scope="col">Samples</th>
            <th scope="col">Passed</th>
            <th scope="col">Left out</th>
            <th scope="col">pass@1</th>
            <th scope="col">over problems</th>
          </tr>
        </thead>
        <tbody>
          ${results.map((result) => languageRow(result, format))}
        </tbody>
      </table>
    </div> `;
}

function languageRow(result: LanguageResult, format: ReportFormat): Markup {
  const { language, problems, n, c, excluded, pass1 } = result;
  const text = pass1 && format.percent(pass1.value, pass1.overProblems);
  return html`<tr>
    <th scope="row">${languageLabel(language)}</th>
    <td>${format.count(problems)}</td>
    <td>${format.count(n)}</td>
    <td>${n === 0 ? '–' : format.count(c)}</td>
    <td>${format.count(excluded)}</td>
    <td>${text?.value ?? '–'}</td>
    <td>${text?.interval ?? ''}</td>
  </tr> `;
}
