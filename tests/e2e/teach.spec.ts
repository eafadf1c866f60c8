import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe-page.ts';

test.use({ serviceWorkers: 'block' });

test('axe: the overview of lessons, the glossary, a lesson of one’s own, and the hand-out', async ({
  page,
}) => {
  test.setTimeout(240_000);
  for (const [hash, heading] of [
    ['learn', 'Learn'],
    ['learn/glossary?term=bleu', 'Glossary'],
    ['learn/own', 'A lesson of your own'],
    ['learn/urn?look=print', 'Answers'],
  ] as const) {
    await page.goto(`./#/${hash}`);
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
    await expectAccessible(page, hash);
  }
});

test('a lesson is presented as a link says, and shared as it stands', async ({ page }) => {
  await page.goto('./#/learn/urn');
  await page.getByRole('button', { name: 'Teach with it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Teach with this lesson' });
  await expectAccessible(page, 'teach with a lesson');
  await dialog.getByRole('checkbox', { name: 'The guess' }).check();
  await dialog.getByRole('checkbox', { name: 'Samples n' }).check();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(
    /#\/learn\/urn\?step=draw&hide=guess%2Cn$/,
  );
  await expect(dialog.getByRole('textbox', { name: 'Code' })).toHaveValue(/&amp;look=embed"/);
  await dialog.getByRole('button', { name: 'Present' }).click();

  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('slider', { name: 'Drawn k' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Samples n' })).toBeHidden();
  await expectAccessible(page, 'presented');

  const slider = page.getByRole('slider', { name: 'Drawn k' });
  await slider.fill('7');
  await expect(page).toHaveURL(/k=7/);
  await page.reload();
  await expect(slider).toHaveValue('7');
  await page.getByRole('button', { name: 'Reset the figure' }).click();
  await expect(page).not.toHaveURL(/k=7/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a guess is kept, covers the answer until it is made, and can be forgotten', async ({
  page,
}) => {
  await page.goto('./#/learn/urn');
  const said = page.getByText(/^You said 50%; it is 72%\.$/);
  await expect(page.getByRole('button', { name: 'Draw 5' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await page.getByRole('button', { name: 'Commit' }).click();
  await expect(said).toBeVisible();
  await page.reload();
  await expect(said).toBeVisible();
  await expect(page.getByRole('button', { name: 'Draw 5' })).toBeVisible();

  await page.getByRole('button', { name: 'Teach with it' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('lesson-answers.csv');
  await page.getByRole('button', { name: 'Forget all guesses' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Commit' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toBeVisible();
});
