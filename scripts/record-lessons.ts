// `npm run record:lessons`: makes the recordings that lessons begin with, by the built page itself in
// a headless Chromium, with the functions that lessons draw with.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PicoStage } from '../src/lessons/draw-spec.ts';
import type {
  RecordedAbout,
  RecordedDraw,
  RecordedRun,
} from '../src/lessons/recorded/recorded-run.ts';
import { recordedSpecs, testedTemperature } from '../src/lessons/recorded/recorded-specs.ts';
import { openHeadlessPage, type HeadlessPage } from './headless-page.ts';
import { recordDraw, tellingTasks } from './record-lessons/record-draw.ts';
import { root } from './site.mjs';

const stages: readonly PicoStage[] = ['weak', 'medium', 'strong'];

interface ModelFile {
  readonly stages: readonly {
    readonly id: string;
    readonly sha256: string;
    readonly parameters: number;
    readonly tokens: number;
  }[];
}

interface Versioned {
  readonly version: string;
}

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.find((one) => !stages.some((stage) => stage === one));
  if (unknown !== undefined) throw new Error(`Stages are ${stages.join(', ')}; not ${unknown}.`);
  const headless = await openHeadlessPage();
  try {
    for (const stage of stages) {
      if (asked.length > 0 && !asked.includes(stage)) continue;
      write(stage, await recordStage(headless, stage));
    }
  } finally {
    await headless.close();
  }
}

async function recordStage({ page }: HeadlessPage, stage: PicoStage): Promise<RecordedRun> {
  const draws: RecordedDraw[] = [];
  let runtime = '';
  for (const spec of recordedSpecs(stage)) {
    console.error(`${stage}, T = ${spec.temperature}`);
    const drawn = await page.evaluate((one) => window.headless.drawLesson(one), spec);
    runtime = drawn.runtime;
    // Texts are what weighs; one temperature of one stage is enough to read.
    const read = stage === 'medium' && spec.temperature === testedTemperature;
    draws.push(recordDraw(spec, drawn.samples, read ? tellingTasks(drawn.samples, 3) : []));
  }
  const browser = page.context().browser()?.version().split('.')[0] ?? '';
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  return { about: aboutOf(stage, runtime, `Chromium ${browser}, ${cores} cores`), draws };
}

function aboutOf(stage: PicoStage, runtime: string, device: string): RecordedAbout {
  const model = readJson('dist/models/pico/model.json') as ModelFile;
  const page = readJson('package.json') as Versioned;
  const weights = model.stages.find(({ id }) => id === stage);
  const [spec] = recordedSpecs(stage);
  if (!weights || !spec) throw new Error(`There are no weights of the stage ${stage}.`);
  const pack = readJson(`dist/packs/${spec.pack}/pack.json`) as Versioned;
  return {
    recordedAt: new Date().toISOString(),
    version: page.version,
    model: `pico-${stage}@1`,
    stage,
    weights: weights.sha256,
    parameters: weights.parameters,
    trainedTokens: weights.tokens,
    pack: spec.pack,
    packVersion: pack.version,
    seed: spec.seed,
    n: spec.n,
    runtime,
    device,
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** One problem per line, so that a change reads as one in a diff. */
function write(stage: PicoStage, run: RecordedRun): void {
  const text = JSON.stringify(run).replaceAll('{"task"', '\n{"task"');
  writeFileSync(join(root, `src/lessons/recorded/pico-${stage}.json`), `${text}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
