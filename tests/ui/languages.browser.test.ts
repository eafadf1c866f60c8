import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { languageShelf } from '../../src/state/languages/language-shelf.svelte.ts';
import type { Database } from '../../src/storage/database.ts';
import Settings from '../../src/ui/screens/Settings.svelte';
import { emptyDatabase, openScreen, violations } from './open-desk.ts';

let db: Database;

beforeEach(async () => {
  await page.viewport(1440, 900);
  db = await emptyDatabase();
  await caches.delete('languages');
  await languageShelf.refresh();
});

test('the card of languages says what runs, downloads it, and takes it away again', async () => {
  openScreen(db, Settings, '#/settings');
  const row = page.getByRole('listitem').filter({ hasText: 'QuickJS' }).first();
  await expect.element(row.getByText(/other implementation · MIT/)).toBeVisible();
  await expect.element(row.getByText(/kB to download/)).toBeVisible();
  await row.getByText(/What differs/).click();
  await expect.element(row.getByText(/ten to fifty times slower/)).toBeVisible();
  await expect.element(page.getByText('part of this site')).toBeVisible();
  expect(await violations()).toEqual([]);
  await row.getByRole('button', { name: 'Download JavaScript' }).click();
  await expect.element(row.getByText(/kB in this browser/)).toBeVisible();
  await row.getByRole('button', { name: 'Remove JavaScript' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect.element(row.getByText(/kB to download/)).toBeVisible();
  expect((await (await caches.open('languages')).keys()).length).toBe(0);
});

test('the card of languages names those that do not run here, with the reason', async () => {
  openScreen(db, Settings, '#/settings');
  await page.getByText(/Languages that do not run here/).click();
  await expect.element(page.getByText('Java', { exact: true })).toBeVisible();
});
