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
  /** Imports problems and samples of them; gives the id of the run, ready to be graded. */
  importRun(problems: string, samples: string): Promise<string>;
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
  const importFile: HeadlessPage['importFile'] = (path, problemSetId) =>
    importInto(page, path, problemSetId);
  return {
    page,
    importFile,
    async importRun(problems, samples) {
      const set = await importFile(problems);
      if (set.kind !== 'problems' && set.kind !== 'already-here') {
        throw new Error(`${problems} holds samples, not problems.`);
      }
      const outcome = await importFile(samples, set.set.id);
      if (outcome.kind === 'samples') return outcome.run.id;
      throw new Error(`${samples} holds problems, not samples.`);
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function importInto(page: Page, path: string, problemSetId?: string) {
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
}
