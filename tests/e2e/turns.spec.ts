import { expect, test } from '@playwright/test';
import {
  gradedCount,
  labParts,
  openFirstVisit,
  openLab,
  waitForEnd,
  waitForMore,
} from './lab-page.ts';

test.use({ serviceWorkers: 'block' });

test('two tabs take turns: the second waits, is followed live in the first, and begins by itself', async ({
  page,
  context,
}) => {
  await openFirstVisit(page);
  const other = await context.newPage();
  await openLab(other);
  await labParts(page).run.click();
  await waitForMore(page, 5);
  await labParts(other).run.click();
  await expect(other.getByText('wait for another tab')).toBeVisible();
  await expect(labParts(other).stop).toBeVisible();
  expect(await gradedCount(other)).toBe(0);

  await labParts(page).stop.click();
  await waitForMore(other, 5);
  await labParts(other).picker.waitFor();
  // What one tab works on is seen in the other as it grows.
  await openLab(page);
  await waitForMore(page, 10);
  await waitForEnd(other);
  await waitForEnd(page);
});

test('a tab that waits for its turn can be stopped', async ({ page, context }) => {
  await openFirstVisit(page);
  const other = await context.newPage();
  await openLab(other);
  await labParts(page).run.click();
  await waitForMore(page, 5);
  await labParts(other).run.click();
  await expect(other.getByText('wait for another tab')).toBeVisible();
  await labParts(other).stop.click();
  await expect(labParts(other).run).toBeVisible();
  await waitForEnd(page);
  expect(await gradedCount(other)).toBe(0);
});
