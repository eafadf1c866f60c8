import type { CDPSession, Page } from '@playwright/test';
import type { Run } from '../../src/core/grading/run.ts';
import { TestServer } from '../engines/openai/server/server.ts';
import { knowEndpoint, scriptedName, startScriptedRun } from './scripted-page.ts';
import { scriptedModel } from './scripted-run.ts';

/** A run of HumanEval's size, drawn as fast as the page can ask. */
export const longPlan = { problems: 164, samples: 20, seed: 1000 } as const;

const longSamples = longPlan.problems * longPlan.samples;
const concurrency = 8;

/** A server that answers at once. */
export const longServer = (): TestServer =>
  new TestServer({ models: [scriptedName], model: scriptedModel });

/** A task that kept the main thread for more than 50 ms. */
export interface LongTask {
  /** Whose it was, such as `self`. */
  readonly name: string;
  /** In ms: since the page was opened, and how long it took. */
  readonly startTime: number;
  readonly duration: number;
}

declare global {
  interface Window {
    longTasks?: LongTask[];
  }
}

/** Makes the page note its long tasks from the moment it is opened. */
async function noteLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: LongTask[] = (window.longTasks = []);
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        tasks.push({ name, startTime, duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Begins the run and shows all that follows it; gives the run. */
export async function startLongRun(page: Page, server: TestServer): Promise<Run> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await knowEndpoint(page, server, concurrency);
  await noteLongTasks(page);
  const run = await startScriptedRun(page, server, longPlan);
  await page.getByRole('checkbox', { name: 'pass^k' }).check();
  return run;
}

/** The long tasks since the run was made. */
export const longTasksOf = (page: Page, { createdAt }: Run): Promise<readonly LongTask[]> =>
  page.evaluate(async (since) => {
    // What is observed is told when the page has nothing better to do.
    await new Promise((resolve) => requestIdleCallback(resolve));
    const began = since - performance.timeOrigin;
    return (window.longTasks ?? []).filter(({ startTime }) => startTime >= began);
  }, Date.parse(createdAt));

/** Resolves once this part of the run, 0 to 1, is graded; watched from within the page. */
export async function waitForPart(page: Page, part: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role=status]')].some(
        ({ textContent }) => Number(/^(\d+) of \d+ graded$/.exec(textContent)?.[1]) >= wanted,
      ),
    Math.floor(part * longSamples),
    { timeout: 240_000 },
  );
}

/** Bytes that the page's own scripts hold, after everything that nobody needs was collected. */
export async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}
