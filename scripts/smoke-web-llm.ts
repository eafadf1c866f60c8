// `npm run smoke:web-llm -- --model URL --lib URL`: loads a real model into a page through the
// engine's own code and draws from it, which no test can do where there are no weights.
import type { EngineProgress } from '../src/engines/engine.ts';
import { openSmokePage, serveSmokePage } from './smoke-web-llm/open-page.ts';
import { readOptions, usage, type SmokeOptions } from './smoke-web-llm/options.ts';
import type { SmokeOutcome, TimedSample } from './smoke-web-llm/smoke-port.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options) print(await smoke(options));
  else console.log(usage);
}

async function smoke({ task, headed }: SmokeOptions): Promise<SmokeOutcome> {
  const site = await serveSmokePage();
  try {
    const { page, close } = await openSmokePage(site.url, { headed, software: !headed });
    try {
      await page.exposeFunction('tell', tellProgress);
      return await page.evaluate((wanted) => window.smokeWebLlm(wanted), task);
    } finally {
      await close();
    }
  } finally {
    await site.close();
  }
}

function tellProgress({ stage, done, total }: EngineProgress): void {
  const of = total === undefined ? '' : ` of ${inUnits(stage, total)}`;
  const line = `${stage}: ${inUnits(stage, done)}${of}`;
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

const inUnits = (stage: EngineProgress['stage'], amount: number): string =>
  stage === 'download' ? `${(amount / 1e6).toFixed(0)} MB` : `${amount} %`;

function print(outcome: SmokeOutcome): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (outcome.kind === 'failed') throw new Error(outcome.sentence);
  console.log(`Loaded in ${outcome.loadSeconds.toFixed(1)} s.`);
  for (const [i, sample] of outcome.samples.entries()) printSample(i, sample);
  console.log(`The same seed repeats: ${outcome.repeats ? 'yes' : 'NO'}.`);
  if (!outcome.repeats) process.exitCode = 1;
}

function printSample(
  index: number,
  { completion: { text, tokens = 0, logProb, stopReason }, seconds }: TimedSample,
): void {
  const speed = `${tokens} tokens in ${seconds.toFixed(1)} s, ${(tokens / seconds).toFixed(1)} per s`;
  const mean = logProb === undefined ? 'none' : (logProb / tokens).toFixed(3);
  console.log(`\n#${index}: ${speed}, mean log-probability ${mean}, ended by ${stopReason ?? '?'}`);
  console.log(text.replace(/^/gm, '  | '));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
