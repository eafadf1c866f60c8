import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../find-chromium.ts';
import { buildIfStale, root, serveSite } from '../site.mjs';
import { spread, table } from './table.ts';

interface Visit {
  /** Milliseconds from navigation until Run can be pressed. */
  readonly readyMs: number;
  /** Milliseconds from Run to the first verdict on the screen. */
  readonly verdictMs: number;
  readonly files: ReadonlySet<string>;
}

/** Time to the first verdict, cold and warm, and what a first visit downloads. */
export async function benchFirstVisit(rounds: number): Promise<string> {
  buildIfStale();
  const site = await serveSite(0);
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const browser = await chromium.launch(chromiumLaunchOptions());
      const context = await browser.newContext();
      cold.push(await visit(context, site.url));
      warm.push(await visit(context, site.url));
      await browser.close();
    }
  } finally {
    await site.close();
  }
  return [
    `### First verdict, ${rounds} rounds`,
    '',
    table(
      ['visit', 'page open → Run ready', 'Run → first verdict'],
      [row('cold: nothing stored', cold), row('warm: second visit', warm)],
    ),
    '',
    '### Bytes on first load',
    '',
    bytesTable(cold[0]?.files ?? new Set()),
  ].join('\n');
}

const row = (name: string, visits: readonly Visit[]): string[] => [
  name,
  spread(
    visits.map(({ readyMs }) => readyMs),
    'ms',
    0,
  ),
  spread(
    visits.map(({ verdictMs }) => verdictMs),
    'ms',
    0,
  ),
];

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith(url)) files.add(new URL(request.url()).pathname.slice(1));
  });
  await deleteVerdicts(page, url);
  files.clear();
  const began = Date.now();
  await page.goto(url);
  const run = page.getByRole('button', { name: 'Run', exact: true }).first();
  await run.waitFor();
  const ready = Date.now();
  const loaded = new Set(files);
  await run.click();
  await page.waitForFunction(() => /\b[1-9]\d* (of|\/) \d+ graded/.test(document.body.innerText));
  const verdict = Date.now();
  // Leave the service worker time to store the site for the warm visit.
  await page.waitForFunction(() => document.body.innerText.includes('Offline-ready'));
  await page.close();
  return { readyMs: ready - began, verdictMs: verdict - ready, files: loaded };
}

/** Puts the built-in run back to ungraded, with everything else of the last visit in place. */
async function deleteVerdicts(page: Page, url: string): Promise<void> {
  // Any file of the site gives the origin without starting the page.
  await page.goto(`${url}icons/icon.svg`);
  await page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'pass-at-k')) return;
    await new Promise<void>((resolve, reject) => {
      const open = indexedDB.open('pass-at-k');
      open.onerror = () => {
        reject(new Error('cannot open'));
      };
      open.onsuccess = () => {
        const transaction = open.result.transaction(['verdicts', 'samples'], 'readwrite');
        transaction.objectStore('verdicts').clear();
        transaction.objectStore('samples').clear();
        transaction.oncomplete = () => {
          open.result.close();
          resolve();
        };
      };
    });
  });
}

function bytesTable(files: ReadonlySet<string>): string {
  const sizes = [...files].map((path) => {
    const bytes = readFileSync(join(root, 'dist', path === '' ? 'index.html' : path));
    return [bytes.length, gzipSync(bytes).length, brotliCompressSync(bytes).length] as const;
  });
  const total = (column: 0 | 1 | 2) =>
    `${(sizes.reduce((sum, size) => sum + size[column], 0) / 1000).toFixed(0)} kB`;
  return table(
    ['until Run is ready', 'files', 'raw', 'gzip', 'brotli'],
    [['first visit', String(files.size), total(0), total(1), total(2)]],
  );
}
