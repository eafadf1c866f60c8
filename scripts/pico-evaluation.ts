// `npm run evaluate:pico`: the held-out evaluation of the embedded model, by ordinary stored runs of
// the built page. Its browser profile is kept, so that an interrupted evaluation goes on.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import type { EvaluationRecord } from '../src/state/experiment-evaluation.ts';
import type { Stage } from '../src/state/experiment-kind.ts';
import { chromiumLaunchOptions } from './find-chromium.ts';
import type {} from './headless-page.ts';
import { readPicoOptions, usage, type PicoEvaluationOptions } from './pico-evaluation-options.ts';
import { evaluationFindings, evaluationTables } from './pico-evaluation-tables.ts';
import { buildIfStale, root, serveSite } from './site.mjs';

/** Always the same: what a browser keeps belongs to an address. */
const port = 4187;
const profile = join(root, '.cache/pico-evaluation');

async function main(): Promise<void> {
  const options = readPicoOptions(process.argv.slice(2));
  if (!options) {
    console.log(usage);
    return;
  }
  const kept = readRecords(options.data);
  const records = options.tablesOnly ? kept : merge(kept, await evaluate(options));
  if (options.data !== undefined && !options.tablesOnly) writeRecords(options.data, records);
  const tables = records.map(evaluationTables).join('\n\n');
  if (options.card === undefined) console.log(tables);
  else writeBetweenMarkers(options.card, tables);
  for (const record of records) console.log(record.stage, evaluationFindings(record));
}

async function evaluate(options: PicoEvaluationOptions): Promise<EvaluationRecord[]> {
  if (!options.asBuilt) buildIfStale();
  const site = await serveSite(port);
  if (site.port !== port) throw new Error(`Port ${port} is taken; an evaluation needs it.`);
  const browser = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunchOptions(),
    serviceWorkers: 'block',
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}#/headless`);
    await page.waitForFunction(() => 'headless' in window);
    const records: EvaluationRecord[] = [];
    for (const stage of options.stages) records.push(await evaluateStage(page, stage, options));
    return records;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function evaluateStage(
  page: Page,
  stage: Stage,
  { n, temperatures }: PicoEvaluationOptions,
): Promise<EvaluationRecord> {
  const everyMs = process.stderr.isTTY ? 1_000 : 60_000;
  const ticker = setInterval(() => void tellProgress(page, stage), everyMs);
  try {
    return await page.evaluate((asked) => window.headless.evaluatePico(asked), {
      stage,
      n,
      temperatures,
      weights: weightsOf(stage),
    });
  } finally {
    clearInterval(ticker);
  }
}

async function tellProgress(page: Page, stage: Stage): Promise<void> {
  // The page may be closing; progress is not worth an error.
  const line = await page.evaluate(() => window.headless.progress()).catch(() => '');
  if (line === '') return;
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${stage}: ${line}` : `${stage}: ${line}\n`);
}

/** The beginning of the hash of a stage's weights, in the site that is evaluated. */
function weightsOf(stage: Stage): string {
  const path = join(root, 'dist/models/pico/model.json');
  const { stages } = JSON.parse(readFileSync(path, 'utf8')) as {
    stages: { id: string; sha256: string }[];
  };
  const found = stages.find(({ id }) => id === stage);
  if (!found) throw new Error(`There are no weights of the stage ${stage} in ${path}.`);
  return found.sha256.slice(0, 12);
}

function readRecords(path: string | undefined): EvaluationRecord[] {
  if (path === undefined || !existsSync(path)) return [];
  return JSON.parse(readFileSync(path, 'utf8')) as EvaluationRecord[];
}

/** New records in the place of older ones of the same stage, weak to strong. */
function merge(kept: readonly EvaluationRecord[], fresh: readonly EvaluationRecord[]) {
  const renewed = new Set(fresh.map(({ stage }) => stage));
  const order: readonly Stage[] = ['weak', 'medium', 'strong'];
  return [...kept.filter(({ stage }) => !renewed.has(stage)), ...fresh].sort(
    (a, b) => order.indexOf(a.stage) - order.indexOf(b.stage),
  );
}

/** One problem per line, so that a change of the counts reads as one in a diff. */
function writeRecords(path: string, records: readonly EvaluationRecord[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const text = JSON.stringify(records).replaceAll('{"task"', '\n{"task"');
  writeFileSync(path, `${text}\n`);
}

function writeBetweenMarkers(path: string, tables: string): void {
  const [begin, end] = ['<!-- evaluation:begin -->', '<!-- evaluation:end -->'];
  const card = readFileSync(path, 'utf8');
  const [before, rest] = [card.indexOf(begin), card.indexOf(end)];
  if (before < 0 || rest < before) throw new Error(`${path} has no place for the tables.`);
  const text = `${card.slice(0, before + begin.length)}\n\n${tables}\n\n${card.slice(rest)}`;
  writeFileSync(path, text);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
