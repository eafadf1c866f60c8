import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { pagePolicy } from '../build/page-policy.ts';
import { chromiumLaunchOptions } from '../find-chromium.ts';
import { spread, table } from './table.ts';
// For what it adds to the window.
import type {} from './wllama-page/main.ts';

const root = join(import.meta.dirname, 'wllama-page');
const slotCounts = [1, 2, 4, 8] as const;

/** GGUF models: slots side by side against one, with the page built and under the site's policy. */
export async function benchWllama(rounds: number): Promise<string> {
  const site = await servePage();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => 'wllamaBench' in window);
    const { megabytes, isolated } = await page.evaluate(() => window.wllamaBench);
    if (!isolated) throw new Error('The page is not cross-origin isolated.');
    return [
      `### GGUF: 16 samples of one prompt, random weights of ${megabytes.toFixed(0)} MB, one thread, ${rounds} rounds in turn`,
      '',
      await slotTable(page, rounds),
    ].join('\n');
  } finally {
    await browser.close();
    await site.close();
  }
}

async function slotTable(page: Page, rounds: number): Promise<string> {
  const speeds = new Map<number, number[]>(slotCounts.map((slots) => [slots, []]));
  // The first round loads the models and lets the browser compile what is hot.
  for (let round = 0; round <= rounds; round++) {
    for (const slots of slotCounts) {
      const speed = await page.evaluate(([count, nth]) => window.wllamaBench.speed(count, nth), [
        slots,
        round,
      ] as const);
      if (round > 0) speeds.get(slots)?.push(speed);
    }
  }
  const alone = speeds.get(1) ?? [];
  return table(
    ['slots', 'tokens per second', '÷ one'],
    slotCounts.map((slots) => {
      const those = speeds.get(slots) ?? [];
      const ratios = those.map((speed, round) => speed / (alone[round] ?? NaN));
      return [String(slots), spread(those, 'per s', 0), spread(ratios, '×', 2)];
    }),
  );
}

/** Builds the page as the site is built, and serves it with the headers and policy of the site. */
async function servePage() {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-'));
  const quiet = { configFile: false, root, base: './', logLevel: 'error' } as const;
  await build({ ...quiet, worker: { format: 'es' }, build: { outDir, target: 'es2022' } });
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Content-Security-Policy': pagePolicy([]),
  };
  const server = await preview({
    ...quiet,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false, headers },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
