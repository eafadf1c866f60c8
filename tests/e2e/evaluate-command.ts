import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

export interface ResultLine {
  readonly task_id: string | number;
  readonly result: string;
  readonly passed: boolean | null;
  readonly native_verdict?: string;
}

/** Runs the command line; gives its JSON and the lines of the results file. */
export async function evaluate(problems: string, samples: string, ...more: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  const out = join(folder, 'results.jsonl');
  const args = ['--problems', problems, '--samples', samples, '--out', out, '--json', ...more];
  const { stdout } = await run('npx', ['tsx', 'scripts/evaluate.ts', ...args], { cwd: root });
  const summary = JSON.parse(stdout) as Record<string, unknown>;
  return { summary, results: parseLines<ResultLine>(await readFile(out, 'utf8')) };
}

export const parseLines = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** A file that is there for one test; gives its path. */
export async function temporary(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'samples-')), name);
  await writeFile(path, text);
  return path;
}
