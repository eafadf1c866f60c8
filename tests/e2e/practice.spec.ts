import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, wide } from './axe-page.ts';
import { serveStatic } from './static-server.ts';

const dist = process.env['E2E_DIST'] ?? join(import.meta.dirname, '../../dist');
const isolatingHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const parts = (page: Page) => ({
  slider: page.getByRole('slider', { name: 'Answers that pass' }),
  commit: page.getByRole('button', { name: 'Commit the prediction' }),
  editor: page.getByRole('textbox', { name: 'Your solution' }),
  submit: page.getByRole('button', { name: 'Submit' }),
  show: page.getByRole('button', { name: 'Show how Pico medium did' }),
});

/** Puts a whole program into the editor. */
async function write(page: Page, program: string): Promise<void> {
  const { editor } = parts(page);
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(program);
}

test('offline, a learner foretells, fails with advice, solves, compares with Pico, and finds it all again', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000);
  const site = await serveStatic(dist, { headers: isolatingHeaders });
  await page.goto(site.url);
  await expect(page.getByRole('status').getByText('Offline-ready')).toBeVisible({
    timeout: 240_000,
  });
  await page.close();
  await site.stop();
  await context.setOffline(true);

  const tab = await context.newPage();
  await tab.goto(`${site.url}#/learn/practice?task=Chains/1-01`);
  const { slider, commit, editor, submit, show } = parts(tab);
  await expect(tab.getByRole('heading', { name: 'Practice', exact: true })).toBeVisible();
  await expect(tab.getByText('Its answers stay hidden')).toBeVisible();
  await expectAccessible(tab, 'before the prediction');
  await tab.setViewportSize({ width: wide, height: 900 });
  // By keyboard alone, up to the editor: 10, and five more.
  await slider.focus();
  for (let i = 0; i < 5; i++) await tab.keyboard.press('ArrowRight');
  await tab.keyboard.press('Tab');
  await expect(commit).toBeFocused();
  await tab.keyboard.press('Enter');
  await expect(tab.getByText('You said 15 of 20. That stands.')).toBeVisible();

  await expect(editor).toBeFocused();
  await write(tab, 'def solve(s) -> str:\n    return "".join(sortd(s))\n');
  await tab.keyboard.press('Control+Enter');
  await expect(tab.getByText('Attempt 1: failed.')).toBeVisible({ timeout: 120_000 });
  await expect(tab.getByText('Python does not know the name sortd')).toBeVisible();
  await expect(tab.locator('.cm-failing')).toHaveText('    return "".join(sortd(s))');
  await expectAccessible(tab, 'an error explained');
  await tab.setViewportSize({ width: wide, height: 900 });

  await write(tab, 'def solve(s) -> str:\n    return "".join(sorted(s))\n');
  await submit.click();
  await expect(tab.getByText('Attempt 2: every test held.')).toBeVisible();
  await show.focus();
  await tab.keyboard.press('Enter');
  const told = tab.getByText(/^\d+ of 20 answers passed\. You said 15\./);
  await expect(told).toBeVisible({ timeout: 120_000 });
  await expect(told).toBeFocused();
  await expect(tab.getByText('Drawn and judged on this device')).toBeVisible();
  // Drawn once at the same seed, in the first run: what is shown must be what is there.
  await expect(told).toHaveText(/^20 of 20/);
  const table = tab.getByRole('table', { name: 'Problems so far' });
  await expect(
    table.getByRole('row', { name: /Chains\/1-01 attempt 2 15 of 20 20 of 20/ }),
  ).toBeVisible();
  await expect(tab.getByText('Brier score 0.063')).toBeVisible();
  await expectAccessible(tab, 'compared');

  await tab.reload();
  await expect(told).toHaveText(/^20 of 20/);
  await expect(tab.getByText('Attempt 2: every test held.')).toBeVisible();
  await expect(editor).toContainText('sorted(s)');
  await expect(table.getByRole('row')).toHaveCount(2);
});

test('a learner exports the attempts as JSON and CSV', async ({ page }) => {
  await page.goto('./#/learn/practice?task=Chains/1-01');
  await parts(page).commit.click();
  await write(page, 'def solve(s) -> str:\n    return s\n');
  await parts(page).submit.click();
  await expect(page.getByText('Attempt 1: failed.')).toBeVisible({ timeout: 120_000 });
  for (const [name, content] of [
    ['Export (.json)', '"kind": "attempt"'],
    ['Export (.csv)', 'Chains/1-01,1,'],
  ] as const) {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const stream = await (await saving).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toContain(content);
  }
});
