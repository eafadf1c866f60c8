// `npm run bench [-- NAME ...] [--rounds N]`: prints figures taken side by side in one run, as
// Markdown; the names are those of `parts` below. Ratios carry over to other machines; absolute
// times do not.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchFigures } from './bench/figures.ts';
import { benchFirstRun } from './bench/first-run.ts';
import { benchFirstVisit } from './bench/first-visit.ts';
import { benchGrading } from './bench/grading.ts';
import { benchLanguages } from './bench/languages.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchLatency } from './bench/latency.ts';
import { benchLongRun } from './bench/long-run.ts';
import { benchLongTasks } from './bench/long-tasks.ts';
import { benchLoops } from './bench/loops.ts';
import { benchMemory } from './bench/memory.ts';
import { benchPico } from './bench/pico.ts';
import { benchWllama } from './bench/wllama.ts';

const parts: Record<string, (rounds: number) => Promise<string>> = {
  grading: benchGrading,
  pico: benchPico,
  loops: benchLoops,
  latency: benchLatency,
  memory: benchMemory,
  'first-run': benchFirstRun,
  'first-visit': benchFirstVisit,
  'long-tasks': benchLongTasks,
  wllama: benchWllama,
  'long-run': benchLongRun,
  languages: benchLanguages,
  figures: benchFigures,
  lighthouse: benchLighthouse,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '3' } },
  });
  const names = positionals.length === 0 ? Object.keys(parts) : positionals;
  const [cpu] = cpus();
  console.log(
    `Machine: ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${process.platform}\n`,
  );
  for (const name of names) {
    const part = parts[name];
    if (!part) throw new Error(`There is no benchmark ${name}: ${Object.keys(parts).join(', ')}.`);
    console.log(`${await part(Number(values.rounds))}\n`);
  }
}

await main();
