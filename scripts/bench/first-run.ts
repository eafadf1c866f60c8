import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../find-chromium.ts';
import { buildIfStale, serveSite } from '../site.mjs';
import { spread, table } from './table.ts';

interface FirstRun {
  /** Milliseconds from opening the page until Run can be pressed. */
  readonly readyMs: number;
  /** Milliseconds from Run to the first graded sample on the screen. */
  readonly firstMs: number;
  /** Milliseconds from Run until all 240 are graded. */
  readonly endMs: number;
}

/** What the first run of a first visitor is expected to take; printed beside what it took. */
const targets = { first: '3 s', end: '10 s' };

/**
 * A first visitor's run with the server gone: the page opens from a cold start without a network,
 * Pico draws 12 × 20 samples, and they are graded as they arrive.
 */
export async function benchFirstRun(rounds: number): Promise<string> {
  buildIfStale();
  const runs: FirstRun[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await firstRun());
  const column = (of: (run: FirstRun) => number) => spread(runs.map(of), 'ms', 0);
  return [
    `### First run: Pico, 12 problems × 20, offline, ${rounds} rounds`,
    '',
    table(
      ['from', 'to', 'time', 'target'],
      [
        ['page opened', 'Run can be pressed', column(({ readyMs }) => readyMs), ''],
        ['Run', 'first graded sample', column(({ firstMs }) => firstMs), ''],
        ['Run', '240 graded', column(({ endMs }) => endMs), ''],
        [
          'page opened',
          'first graded sample',
          column(({ readyMs, firstMs }) => readyMs + firstMs),
          targets.first,
        ],
        ['page opened', '240 graded', column(({ readyMs, endMs }) => readyMs + endMs), targets.end],
      ],
    ),
  ].join('\n');
}

/** One round in a browser of its own, so that nothing but the stored site is warm. */
async function firstRun(): Promise<FirstRun> {
  const site = await serveSite(0);
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const context = await browser.newContext();
    await storeSite(context, site.url);
    await site.close();
    await context.setOffline(true);
    return await timeRun(await context.newPage(), site.url);
  } finally {
    await browser.close();
    await site.close().catch(() => undefined);
  }
}

/** Visits until the site is stored, then forgets the visit: nothing stored but the site itself. */
async function storeSite(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.body.innerText.includes('Offline-ready'), undefined, {
    timeout: 120_000,
  });
  // Any file of the site gives the origin without the page, which would hold the database open.
  await page.goto(`${url}icons/icon.svg`);
  await page.evaluate(async () => {
    localStorage.clear();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('pass-at-k');
      request.onsuccess = () => {
        resolve();
      };
      request.onerror = () => {
        reject(new Error('the database could not be deleted'));
      };
    });
  });
  await page.close();
}

async function timeRun(page: Page, url: string): Promise<FirstRun> {
  const opened = Date.now();
  await page.goto(url);
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await run.waitFor();
  const ready = Date.now();
  await run.click();
  await gradedIs(page, '[1-9]\\d*');
  const first = Date.now();
  await gradedIs(page, '240');
  return { readyMs: ready - opened, firstMs: first - ready, endMs: Date.now() - ready };
}

const gradedIs = (page: Page, count: string) =>
  page.waitForFunction(
    (pattern) => new RegExp(`\\b${pattern} of 240 graded`).test(document.body.innerText),
    count,
    { polling: 50, timeout: 300_000 },
  );
