// `npm test`: runs every step, goes on after a failing one, and sums up; `npm test -- eslint e2e`
// runs some. The last line says how many tests and checks passed and failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { addCounts, countTests, noCounts, summaryLine, type Counts } from './test-counts.ts';
import type { Failure } from './test-failures.ts';
import { selectSteps, type Step, type Suite } from './test-steps.ts';

const root = join(import.meta.dirname, '..');
/** A step that hangs must not take the whole run with it. */
const stepLimitMs = 60 * 60_000;

interface Outcome {
  readonly step: Step;
  readonly ok: boolean;
  readonly counts: Counts;
  readonly line: string;
  readonly failures?: readonly Failure[];
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function run({ command: [program, ...args], suite }: Step): Promise<boolean> {
  const bin = join(root, 'node_modules', '.bin');
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...suite?.env, PATH: path },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: stepLimitMs,
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
}

interface Told {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
}

function readReport({ report, count, failures }: Suite): Told | undefined {
  try {
    const told: unknown = JSON.parse(readFileSync(join(root, report), 'utf8'));
    return { counts: count(told), failures: failures(told) };
  } catch (error) {
    console.error(`No usable report in ${report}: ${String(error)}`);
    return undefined;
  }
}

async function tellStep(step: Step): Promise<Told> {
  if (step.suite === undefined) {
    const ok = await run(step);
    return { counts: { ...noCounts, [ok ? 'passed' : 'failed']: 1 }, failures: [] };
  }
  const report = join(root, step.suite.report);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true }); // else a suite that dies would be counted by its last report
  const ok = await run(step);
  const told = readReport(step.suite);
  return { counts: countTests(ok, told?.counts), failures: told?.failures ?? [] };
}

async function runStep(step: Step, before: readonly Outcome[]): Promise<Outcome> {
  const broken = before.find((earlier) => earlier.step.name === step.needs && !earlier.ok);
  if (broken !== undefined) {
    const line = `✘ ${step.name}  not run: ${broken.step.name} failed`;
    return { step, ok: false, counts: { ...noCounts, failed: 1 }, line };
  }
  console.log(`\n▶ ${step.name}: ${step.command.join(' ')}`);
  const start = performance.now();
  const { counts, failures } = await tellStep(step);
  const ok = counts.failed === 0;
  const time = seconds(performance.now() - start);
  const tests = step.suite ? `  ${summaryLine(counts)}` : '';
  return { step, ok, counts, failures, line: `${ok ? '✔' : '✘'} ${step.name}  ${time}${tests}` };
}

const outcomes: Outcome[] = [];
for (const step of selectSteps(process.argv.slice(2))) {
  const outcome = await runStep(step, outcomes);
  outcomes.push(outcome);
  console.log(outcome.line);
}
// Once more at the end, because what failed stands far up, in thousands of lines.
for (const { test, reason } of outcomes.flatMap(({ failures = [] }) => failures)) {
  console.log(`\n✘ ${test.replace(`${root}/`, '')}\n  ${reason.replaceAll('\n', '\n  ')}`);
}
const total = addCounts(...outcomes.map((outcome) => outcome.counts));
console.log(`\n${outcomes.map((outcome) => outcome.line).join('\n')}\n\n${summaryLine(total)}`);
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
