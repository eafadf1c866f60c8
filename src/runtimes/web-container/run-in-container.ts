import type { Limits } from '../../core/grading/limits.ts';
import type { RunResult } from '../runtime.ts';
import type { Container } from './container.ts';
import { runJob, type JobEnd } from './container-job.ts';
import { installPackages } from './install-packages.ts';
import { MarkedOutput } from './marked-output.ts';
import { makeSecrets, readMark, type Marks } from './marks.ts';
import type { NodeProgram } from './node-program.ts';
import { harnessEntry, programTree } from './program-tree.ts';
import { broken, runResult } from './run-result.ts';

/** One program to run in a container. */
export interface ContainerOrder {
  readonly program: NodeProgram;
  readonly limits: Limits;
  /** npm packages to install first. */
  readonly packages: readonly string[];
  /** Milliseconds for them, and for Node to start. */
  readonly installMs: number;
  readonly startMs: number;
  readonly signal: AbortSignal;
}

/** What came of it; `stuck` where something still runs, so that the container must go. */
export interface ContainerRun {
  readonly result: RunResult;
  readonly stuck: boolean;
}

/** Runs a program in a directory of its own, of which nothing is left afterwards. */
export async function runInContainer(
  container: Container,
  order: ContainerOrder,
): Promise<ContainerRun> {
  const cwd = `run-${crypto.randomUUID()}`;
  // Everything: a program may have written beside its own directory.
  await empty(container);
  await container.fs.mkdir(cwd, { recursive: true });
  try {
    return await runIn(container, cwd, order);
  } finally {
    await empty(container).catch(() => undefined);
  }
}

async function runIn(
  container: Container,
  cwd: string,
  order: ContainerOrder,
): Promise<ContainerRun> {
  const { packages, installMs: limitMs, signal } = order;
  if (packages.length === 0) return runProgram(container, cwd, order, []);
  const installation = await installPackages(container, { cwd, packages, limitMs, signal });
  const { kind, note, stuck = false } = installation;
  if (kind === 'failed') return { result: broken(note), stuck };
  return runProgram(container, cwd, order, [note]);
}

async function runProgram(
  container: Container,
  cwd: string,
  { program, limits, startMs, signal }: ContainerOrder,
  notes: readonly string[],
): Promise<ContainerRun> {
  const secrets = makeSecrets();
  const marks: Marks = { started: false };
  const output = new MarkedOutput(limits.outputChars, (line) => readMark(line, secrets, marks));
  const clock = programClock(marks, { startMs, timeMs: limits.timeMs });
  await container.mount(programTree(program, limits, secrets), { mountPoint: cwd });
  const end = await runJob(container, {
    ...{ command: 'node', args: [harnessEntry], cwd, signal },
    onOutput: (chunk) => {
      output.push(chunk);
    },
    msLeft: clock,
  });
  output.end();
  const stderr = await readErrors(container, cwd);
  const result = runResult({ end, marks, output, stderr, notes, program, limits });
  return { result, stuck: isStuck(end) };
}

const isStuck = (end: JobEnd): boolean => end.kind !== 'exited' && end.stuck;

/** Node's own start is not the program's time: its clock begins when the harness says so. */
function programClock(
  marks: Marks,
  { startMs, timeMs }: { readonly startMs: number; readonly timeMs: number },
): () => number {
  const spawnedAt = performance.now();
  let startedAt: number | undefined;
  return () => {
    if (marks.started) startedAt ??= performance.now();
    const endAt = startedAt === undefined ? spawnedAt + startMs : startedAt + timeMs;
    return Math.max(0, endAt - performance.now());
  };
}

async function readErrors(container: Container, cwd: string): Promise<string> {
  try {
    return await container.fs.readFile(`${cwd}/stderr`, 'utf-8');
  } catch {
    return '';
  }
}

async function empty(container: Container): Promise<void> {
  const names = await container.fs.readdir('.');
  await Promise.all(names.map((name) => container.fs.rm(name, { recursive: true, force: true })));
}
