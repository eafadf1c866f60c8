import { expect, type Page } from '@playwright/test';

/**
 * Puts a text into a code editor in place of what is there. An editor that has just been opened may
 * move the selection between what `fill` selects and what it writes, which leaves both texts there.
 */
export async function fillEditor(page: Page, name: string, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name });
  const bare = (one: string): string => one.replaceAll(/\s+/g, '');
  await expect(async () => {
    await editor.fill(text);
    expect(bare(await editor.innerText())).toBe(bare(text));
  }).toPass();
}
