import { chromium, type Page } from 'playwright';
import type { Run } from '../../src/core/grading/run.ts';
import {
  heapBytes,
  longPlan,
  longServer,
  longTasksOf,
  startLongRun,
  waitForPart,
  type LongTask,
} from '../../tests/e2e/long-run.ts';
import { chromiumLaunchOptions } from '../find-chromium.ts';
import { buildIfStale, serveSite } from '../site.mjs';
import { mainThreadTasks } from './main-thread-tasks.ts';
import { table } from './table.ts';

/** Where in a run the memory is looked at. */
const parts = [0.1, 0.5, 1];

/** Opens the page and begins the run; gives it. */
type Start = () => Promise<Run>;

interface Tasks {
  readonly seconds: number;
  readonly tasks: readonly LongTask[];
}

interface Round extends Tasks {
  /** Processor time in ms of the longest task, from another run, since to trace is work as well. */
  readonly processorMs: number;
  /** Bytes at each of `parts`. */
  readonly heap: readonly number[];
}

/** Long tasks and memory of the page while an endpoint draws 3280 samples that it shows live. */
export async function benchLongRun(rounds: number): Promise<string> {
  buildIfStale();
  const site = await serveSite(0);
  const all: Round[] = [];
  try {
    for (let round = 0; round < rounds; round++) all.push(await oneRound(site.url));
  } finally {
    await site.close();
  }
  const heads = parts.map((part) => `heap at ${part * 100} %`);
  return [
    `### ${longPlan.problems} problems × ${longPlan.samples} samples of an endpoint that answers at once, in the Lab`,
    '',
    table(
      ['run', 'tasks over 50 ms', 'longest', 'sum', 'longest by processor time', ...heads],
      all.map(rowOf),
    ),
  ].join('\n');
}

function rowOf({ seconds, tasks, processorMs, heap }: Round): string[] {
  const durations = tasks.map(({ duration }) => duration);
  return [
    `${seconds.toFixed(1)} s`,
    String(tasks.length),
    `${Math.max(0, ...durations).toFixed(0)} ms`,
    `${durations.reduce((sum, one) => sum + one, 0).toFixed(0)} ms`,
    `${processorMs.toFixed(0)} ms`,
    ...heap.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`),
  ];
}

/** Three runs: to collect garbage before the heap is measured is itself a long task, and to trace. */
async function oneRound(url: string): Promise<Round> {
  return {
    ...(await inNewBrowser(url, timeTasks)),
    processorMs: await inNewBrowser(url, longestByProcessor),
    heap: await inNewBrowser(url, heapAtParts),
  };
}

/** What the run alone takes: on two cores a task waits for sandboxes, and for the server too. */
async function longestByProcessor(page: Page, start: Start): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  await start();
  await waitForPart(page, 1);
  return mainThreadTasks(await browser.stopTracing())[0] ?? NaN;
}

async function timeTasks(page: Page, start: Start): Promise<Tasks> {
  const run = await start();
  await waitForPart(page, 1);
  const seconds = (Date.now() - Date.parse(run.createdAt)) / 1000;
  return { seconds, tasks: await longTasksOf(page, run) };
}

async function heapAtParts(page: Page, start: Start): Promise<number[]> {
  await start();
  const session = await page.context().newCDPSession(page);
  const heap: number[] = [];
  for (const part of parts) {
    await waitForPart(page, part);
    heap.push(await heapBytes(session));
  }
  return heap;
}

async function inNewBrowser<Result>(
  baseURL: string,
  measure: (page: Page, start: Start) => Promise<Result>,
): Promise<Result> {
  const server = await longServer().start();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
    const page = await context.newPage();
    return await measure(page, () => startLongRun(page, server));
  } finally {
    await browser.close();
    await server.stop();
  }
}
