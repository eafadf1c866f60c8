import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { pagePolicy } from '../build/page-policy.ts';
import { chromiumLaunchOptions } from '../find-chromium.ts';

const root = join(import.meta.dirname, 'page');
const outDir = join(import.meta.dirname, '../../.cache/smoke-web-llm');
/** What `npm start` sends along, and the site's policy without the script of its sandbox. */
const headers = {
  'Content-Security-Policy': pagePolicy([]),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Builds and serves the page; gives its address. On the site the policy is a tag, which workers do
 * not heed; here it is sent with every file, as strict hosts may, and holds for them too.
 */
export async function serveSmokePage(): Promise<{ url: string; close: () => Promise<void> }> {
  const shared = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...shared,
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  const site = await preview({
    ...shared,
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 0,
      headers,
    },
  });
  const url = site.resolvedUrls?.local[0] ?? site.resolvedUrls?.network[0];
  if (url === undefined) throw new Error('The page could not be served.');
  return { url, close: () => site.close() };
}

/** How the browser is to be started. */
export interface SmokeBrowser {
  /** With a window, which on most systems is what gives a real graphics card. */
  readonly headed: boolean;
  /** WebGPU without a graphics card, computed by the processor: slow, and without 16-bit floats. */
  readonly software: boolean;
}

/** The page in a Chromium of its own. */
export async function openSmokePage(
  url: string,
  { headed, software }: SmokeBrowser,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const { executablePath, args } = chromiumLaunchOptions();
  const gpu = software ? ['--enable-unsafe-webgpu'] : [];
  const browser = await chromium.launch({
    executablePath,
    args: [...args, ...gpu],
    headless: !headed,
  });
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'smokeWebLlm' in window);
  return { page, close: () => browser.close() };
}
