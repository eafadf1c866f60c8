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
import { table } from './table.ts';

/** Where in a run the memory is looked at. */
const parts = [0.1, 0.5, 1];

interface Tasks {
  readonly seconds: number;
  readonly tasks: readonly LongTask[];
}

interface Round extends Tasks {
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
    table(['run', 'tasks over 50 ms', 'longest', 'sum', ...heads], all.map(rowOf)),
  ].join('\n');
}

function rowOf({ seconds, tasks, heap }: Round): string[] {
  const durations = tasks.map(({ duration }) => duration);
  return [
    `${seconds.toFixed(1)} s`,
    String(tasks.length),
    `${Math.max(0, ...durations).toFixed(0)} ms`,
    `${durations.reduce((sum, one) => sum + one, 0).toFixed(0)} ms`,
    ...heap.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`),
  ];
}

/** Two runs: to collect garbage before the heap is measured is itself a long task. */
async function oneRound(url: string): Promise<Round> {
  return { ...(await inNewBrowser(url, timeTasks)), heap: await inNewBrowser(url, heapAtParts) };
}

async function timeTasks(page: Page, run: Run): Promise<Tasks> {
  await waitForPart(page, 1);
  const seconds = (Date.now() - Date.parse(run.createdAt)) / 1000;
  return { seconds, tasks: await longTasksOf(page, run) };
}

async function heapAtParts(page: Page): Promise<number[]> {
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
  measure: (page: Page, run: Run) => Promise<Result>,
): Promise<Result> {
  const server = await longServer().start();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
    const page = await context.newPage();
    return await measure(page, await startLongRun(page, server));
  } finally {
    await browser.close();
    await server.stop();
  }
}
