import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const source = await readFile(path, 'utf8');

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Width in pixels of a projector's or laptop's window, and of a phone's. */
export const wide = 1440;
export const phone = 390;
const schemes = ['light', 'dark'] as const;
/** Rules whose outcome depends on the colour scheme; the others see the same document in both. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations on the page as it stands, each with the elements it was found at. */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  // The page's own policy forbids strange scripts; what the debugger evaluates is exempt from it.
  await page.evaluate(`window.axe ?? (() => { ${source} })()`);
  return page.evaluate(
    async ([values, rules]) => {
      const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values };
      const found = await window.axe.run(document, {
        runOnly: runOnly as axe.RunOnly,
        resultTypes: ['violations'],
      });
      return found.violations.map(
        ({ id, help, nodes }) =>
          `${id} (${help}): ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`,
      );
    },
    [tags, only && [...only]] as const,
  );
}

/** How many pixels of the page lie beyond the right edge of the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Expects the state on screen to be free of violations at these widths, light and dark. */
export async function expectAccessible(
  page: Page,
  state: string,
  widths: readonly number[] = [wide, phone],
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await violations(page, colorScheme === 'dark' ? colourRules : undefined);
      expect.soft(found, `${state}, ${width} px, ${colorScheme}`).toEqual([]);
    }
    expect.soft(await overflow(page), `${state}, ${width} px: scrolls sideways`).toBeLessThan(1);
  }
}
