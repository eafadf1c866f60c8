import { test as base, type BrowserContext } from '@playwright/test';
import { openLab, runToEnd } from './lab-page.ts';
import { ownContext } from './own-context.ts';

interface Fixtures {
  /** A browser in which the built-in pack is graded; shared, so tests must only look. */
  gradedContext: BrowserContext;
}

/** Tests that look at a finished run; grading it once serves all of them. */
export const test = base.extend<object, Fixtures>({
  gradedContext: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext(ownContext(project));
      const page = await context.newPage();
      await openLab(page);
      await runToEnd(page);
      await page.close();
      await use(context);
      await context.close();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  page: async ({ gradedContext }, use) => {
    const page = await gradedContext.newPage();
    await use(page);
    await page.close();
  },
});
