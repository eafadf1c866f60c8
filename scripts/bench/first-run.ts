import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../find-chromium.ts';
import { buildIfStale, serveSite } from '../site.mjs';
import { spread, table } from './table.ts';

/** How long the visit lasts once the site is stored. */
const visitMs = 15_000;

interface FirstRun {
  /** Milliseconds from opening the page until Run can be pressed. */
  readonly readyMs: number;
  /** Milliseconds from Run to the first graded sample on the screen. */
  readonly firstMs: number;
  /** Milliseconds from Run until all 240 are graded. */
  readonly endMs: number;
}

/** What the run after a cold start is expected to take; printed beside what it took. */
const targets = { first: '3 s', end: '10 s' };

/** What the browser has when it is started. */
const starts = {
  kept: 'The visit before has ended with nothing run: site, problems and the booted sandbox’s memory are kept',
  'site only': 'The database was deleted besides: nothing but the site is kept',
} as const;

type Start = keyof typeof starts;

/**
 * The run of somebody who has visited once: a browser is started without a network, the page opens,
 * Pico draws 12 × 20 samples, and they are graded as they arrive.
 */
export async function benchFirstRun(rounds: number): Promise<string> {
  buildIfStale();
  const parts: string[] = [`### First run: Pico, 12 problems × 20, offline, ${rounds} rounds`];
  for (const start of Object.keys(starts) as Start[]) {
    const runs: FirstRun[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await firstRun(start));
    parts.push('', `${starts[start]}.`, '', tableOf(runs));
  }
  return parts.join('\n');
}

function tableOf(runs: readonly FirstRun[]): string {
  const column = (of: (run: FirstRun) => number) => spread(runs.map(of), 'ms', 0);
  return table(
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
  );
}

/** One round with a profile of its own; the browser is closed between the visit and the start. */
async function firstRun(start: Start): Promise<FirstRun> {
  const profile = await mkdtemp(join(tmpdir(), 'bench-'));
  const site = await serveSite(0);
  const launch = () => chromium.launchPersistentContext(profile, chromiumLaunchOptions());
  let browser: BrowserContext | undefined;
  try {
    browser = await launch();
    await visit(await browser.newPage(), site.url, start);
    await browser.close();
    await site.close();
    browser = await launch();
    await browser.setOffline(true);
    return await timeRun(await browser.newPage(), site.url);
  } finally {
    await browser?.close();
    await site.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true });
  }
}

/** Visits until everything is kept that the visit keeps. */
async function visit(page: Page, url: string, start: Start): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => document.body.innerText.includes('Offline-ready'), undefined, {
    timeout: 120_000,
  });
  // The sandbox boots while nobody waits for it, and its memory is kept last.
  await page.waitForTimeout(visitMs);
  if (start === 'kept') return;
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
