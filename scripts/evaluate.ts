// `npm run evaluate -- --problems P --samples S`: grades samples with the built page itself, in a
// headless Chromium. A thin driver: importing, running, scoring and exporting are the page's own.
import { existsSync } from 'node:fs';
import type { HeadlessSummary } from '../src/state/headless.ts';
import { readOptions, usage, type EvaluateOptions } from './evaluate-options.ts';
import { openHeadlessPage, type HeadlessPage } from './headless-page.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(usage);
    return;
  }
  for (const path of [options.problems, options.samples]) {
    if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  }
  const headless = await openHeadlessPage();
  try {
    print(options, await evaluate(headless, options));
  } finally {
    await headless.close();
  }
}

async function evaluate(
  headless: HeadlessPage,
  { problems, samples, ks, timeMs, out }: EvaluateOptions,
): Promise<HeadlessSummary> {
  const runId = await headless.importRun(problems, samples);
  const ticker = setInterval(() => void tellProgress(headless), 1000);
  const summary = await headless.page
    .evaluate(([id, list, ms]) => window.headless.grade(id, list, { timeMs: ms }), [
      runId,
      ks,
      timeMs,
    ] as const)
    .finally(() => {
      clearInterval(ticker);
    });
  const [download] = await Promise.all([
    headless.page.waitForEvent('download'),
    headless.page.evaluate((id) => window.headless.save(id, 'human-eval-results'), runId),
  ]);
  await download.saveAs(out);
  return summary;
}

async function tellProgress({ page }: HeadlessPage): Promise<void> {
  // The page may be closing; progress is not worth an error.
  const line = await page.evaluate(() => window.headless.progress()).catch(() => '');
  if (process.stderr.isTTY && line !== '') process.stderr.write(`\r\x1b[K${line}`);
}

function print({ json, out }: EvaluateOptions, summary: HeadlessSummary): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const { passAtK, ...rest } = summary;
  console.log(JSON.stringify(json ? { ...passAtK, ...rest, results: out } : passAtK));
  if (json) return;
  const counts = Object.entries(rest.verdicts).filter(([, count]) => count > 0);
  const verdicts = counts.map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.error(`${rest.problems} problems, ${rest.samples} samples in n: ${verdicts}`);
  console.error(`Results: ${out}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
