import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { LanguageCost } from '../../src/state/languages/time-language.ts';
import { openHeadlessPage } from '../headless-page.ts';
import { spread, table } from './table.ts';

const page = join(import.meta.dirname, '../../docs/languages.md');
/** The table stands between these lines of the page. */
const [from, to] = ['<!-- table: begin -->', '<!-- table: end -->'];

/**
 * What each language costs: download, cold start, one run of its example; written into
 * docs/languages.md beside what runs it, how faithfully, and under which licence.
 */
export async function benchLanguages(rounds: number): Promise<string> {
  const costs = await measure(rounds);
  const rows = table(
    ['language', 'runs in', 'fidelity', 'licence', 'download', 'stored', 'cold start', 'one run'],
    costs.map(rowOf),
  );
  await writeIntoPage(rows);
  return `### Languages: cold start from files on the device; one run of an example\n\n${rows}`;
}

async function measure(rounds: number): Promise<LanguageCost[]> {
  const headless = await openHeadlessPage();
  try {
    const ids = await headless.page.evaluate(() => window.headless.languages());
    const costs: LanguageCost[] = [];
    for (const id of ids) {
      const cost = await headless.page.evaluate(
        ([language, runs]) => window.headless.timeLanguage(language, runs),
        [id, rounds] as const,
      );
      costs.push(cost);
    }
    return costs;
  } finally {
    await headless.close();
  }
}

const rowOf = ({ language, sentBytes, storedBytes, coldMs, runMs }: LanguageCost): string[] => [
  language.label,
  language.version,
  language.fidelity,
  language.licence,
  megabytes(sentBytes),
  megabytes(storedBytes),
  `${(coldMs / 1000).toFixed(1)} s`,
  spread(runMs, 'ms', 0),
];

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function writeIntoPage(rows: string): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.indexOf(from) + from.length, text.indexOf(to)];
  if (after < before) throw new Error(`${page} has no place for the table.`);
  const whole = `${text.slice(0, before)}\n\n${rows}\n\n${text.slice(after)}`;
  const options = await resolveConfig(page);
  writeFileSync(page, await format(whole, { ...options, filepath: page }));
}
