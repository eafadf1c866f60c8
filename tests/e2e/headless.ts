import type { Page } from '@playwright/test';
import type { Headless } from '../../src/state/headless.ts';

declare global {
  interface Window {
    headless: Headless;
  }
}

/** A file of samples or problems, made in the test. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export const jsonLines = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Opens the page without its screens; its own import, run and export are on `window.headless`. */
export async function openHeadless(page: Page): Promise<void> {
  await page.goto('./#/headless');
  await page.waitForFunction(() => 'headless' in window);
}

/** Imports problems and samples and gives the id of the run; throws what the page throws. */
export async function importRun(
  page: Page,
  problems: TextFile,
  samples: TextFile,
): Promise<string> {
  return page.evaluate(
    async ([first, second]) => {
      const file = ({ name, text }: { name: string; text: string }) => new File([text], name);
      await window.headless.importFile(file(first));
      const outcome = await window.headless.importFile(file(second));
      if (outcome.kind !== 'samples') throw new Error(`import gave ${outcome.kind}`);
      return outcome.run.id;
    },
    [problems, samples] as const,
  );
}
