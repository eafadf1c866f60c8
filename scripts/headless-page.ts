import { chromium, type Page } from 'playwright';
import type { Headless } from '../src/state/headless.ts';
import { chromiumLaunchOptions } from './find-chromium.ts';
import { buildIfStale, serveSite } from './site.mjs';

declare global {
  interface Window {
    headless: Headless;
  }
}

/** The built page in a headless browser, driven through the functions its screens call. */
export interface HeadlessPage {
  readonly page: Page;
  /** Imports a file from disk; gives the page's own outcome. */
  importFile(path: string, problemSetId?: string): ReturnType<Headless['importFile']>;
  close(): Promise<void>;
}

/** Builds if needed, serves, and opens the page; everything ends with `close`. */
export async function openHeadlessPage(): Promise<HeadlessPage> {
  buildIfStale();
  const site = await serveSite(0);
  const browser = await chromium.launch(chromiumLaunchOptions());
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${site.url}#/headless`);
  await page.waitForFunction(() => 'headless' in window);
  return {
    page,
    async importFile(path, problemSetId) {
      // An input is the way in that works for files of any size.
      const input = await page.evaluateHandle(() =>
        Object.assign(document.createElement('input'), { type: 'file' }),
      );
      await input.asElement().setInputFiles(path);
      return page.evaluate(
        ([element, setId]) => {
          const file = element.files?.[0];
          if (!file) throw new Error('The browser could not open the file.');
          return window.headless.importFile(file, setId);
        },
        [input, problemSetId] as const,
      );
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
