import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Sample } from '../../src/core/grading/sample.ts';
import {
  estimate,
  gradedCount,
  labParts,
  legendCounts,
  numbersOf,
  openFirstVisit,
  runToEnd,
  waitForEnd,
  waitForMore,
} from './lab-page.ts';
import { serveStatic } from './static-server.ts';
import { storedRecords, storedVerdicts } from './stored.ts';

const dist = process.env['E2E_DIST'] ?? join(import.meta.dirname, '../../dist');
const isolatingHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

test.describe.configure({ timeout: 900_000 });

/** Time enough for 240 samples on a machine that is busy with other things. */
const drawingMs = 240_000;

const samplesOf = async (page: Page): Promise<readonly Sample[]> => {
  const samples = await storedRecords<Sample>(page, 'samples');
  return samples.filter(({ runId }) => runId.endsWith(':pico'));
};

test('a first visit with the server gone: one Run draws 240 samples, grades them, and the curve lives', async ({
  page,
  context,
}) => {
  const site = await serveStatic(dist, { headers: isolatingHeaders });
  await page.goto(site.url);
  await expect(page.getByRole('status').getByText('Offline-ready')).toBeVisible({
    timeout: 400_000,
  });
  await page.close();
  await site.stop();
  await context.setOffline(true);

  const tab = await context.newPage();
  await tab.goto(site.url);
  const { curve, run } = labParts(tab);
  await expect(curve).toContainText('12 problems × 20 samples are waiting', { timeout: 240_000 });
  await expect(curve).toContainText('written by Pico medium');
  await expect(tab.getByText('a model organism, not a coding assistant').first()).toBeVisible();
  await expect(run).toHaveCount(1);
  await runToEnd(tab, drawingMs);

  const counts = await legendCounts(tab);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(240);
  expect(counts['passed']).toBeGreaterThan(20);
  expect(counts['passed']).toBeLessThan(220);
  await expect(curve).toContainText('Made of 12 problems × n = 20 samples');
  await expect(estimate(tab, 'pass@1')).toContainText('%');
  await expect(curve.locator('figure .plot circle')).not.toHaveCount(0);
  const samples = await samplesOf(tab);
  expect(samples).toHaveLength(240);
  for (const { completion } of samples) {
    expect(completion.tokens).toBeGreaterThan(0);
    expect(completion.logProb).toBeLessThanOrEqual(0);
    expect(['stop', 'length']).toContain(completion.stopReason);
  }
});

test.describe('without a service worker', () => {
  // What is tested is in the page; storing the site would only slow the runs down.
  test.use({ serviceWorkers: 'block' });

  test('stopped and resumed after a reload, Pico gives the samples and numbers of an undisturbed run', async ({
    page,
    browser,
    baseURL,
  }) => {
    const plain = { serviceWorkers: 'block' as const, ...(baseURL !== undefined && { baseURL }) };
    const other = await browser.newContext(plain);
    const whole = await other.newPage();
    await openFirstVisit(whole);
    await runToEnd(whole, drawingMs);

    await openFirstVisit(page);
    const { run, stop, resume } = labParts(page);
    await run.click();
    await waitForMore(page, 20);
    await stop.click();
    await expect(resume).toBeVisible();
    const atStop = await samplesOf(page);
    expect(atStop.length).toBeLessThan(240);
    await page.reload();
    await expect(resume).toBeVisible();
    expect(await gradedCount(page)).toBeGreaterThan(20);
    await runToEnd(page, drawingMs);

    expect(await samplesOf(page)).toEqual(await samplesOf(whole));
    const kinds = async (tab: Page) =>
      [...(await storedVerdicts(tab))].map(([key, { verdict }]) => [key, verdict.kind]);
    expect(await kinds(page)).toEqual(await kinds(whole));
    expect(await numbersOf(page)).toEqual(await numbersOf(whole));
    expect(await exportOf(page)).toBe(await exportOf(whole));
    await other.close();
  });

  test('a new run is drafted, refused, made and enlarged from the keyboard', async ({ page }) => {
    await openFirstVisit(page);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('n');
    const dialog = page.getByRole('dialog', { name: 'New run' });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByText(/^[\d,]+ samples of \d+ problems, about/)).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Problems' }).focus();
    await page.keyboard.type('Basics');
    await expect(dialog.getByRole('radio', { name: 'All 64' })).toBeVisible();
    await press('Tab', 'ArrowRight', 'Space');
    await expect(dialog.getByRole('radio', { name: 'First' })).toBeChecked();
    await press('Tab', 'ControlOrMeta+A');
    await page.keyboard.type('2');
    const n = dialog.getByRole('spinbutton', { name: 'Samples per problem, n' });
    await n.focus();
    await press('ControlOrMeta+A');
    await page.keyboard.type('0');
    await expect(dialog.getByRole('alert')).toHaveText(/whole number from 1 to 1,000/);
    await press('Enter');
    await expect(dialog).toBeVisible();
    await press('ControlOrMeta+A');
    await page.keyboard.type('3');
    await expect(dialog.getByText(/^6 samples of 2 problems/)).toBeVisible();
    await press('Enter');
    await expect(dialog).toBeHidden();
    await waitForEnd(page);
    await expect(labParts(page).graded).toHaveText('6 of 6 graded');
    const before = await storedRecords<Sample>(page, 'samples');
    expect(before).toHaveLength(6);

    await page.getByRole('button', { name: 'More about this run' }).focus();
    await press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Draw more samples…' })).toBeFocused();
    await press('Enter');
    const more = page.getByRole('dialog', { name: 'Draw more samples' });
    await more.getByRole('spinbutton').focus();
    await press('ControlOrMeta+A');
    await page.keyboard.type('5');
    await press('Enter');
    await expect(more).toBeHidden();
    await expect(labParts(page).graded).toHaveText('10 of 10 graded', { timeout: 240_000 });
    const after = await storedRecords<Sample>(page, 'samples');
    expect(after.filter(({ index }) => index < 3)).toEqual(before);
    expect(new Set(after.map(({ runId }) => runId)).size).toBe(1);
  });

  test('new problems are made from a seed, once, and can be run', async ({ page }) => {
    await page.goto('./#/problems');
    for (let i = 0; i < 2; i++) {
      await page.getByRole('button', { name: 'New problems', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'New problems' });
      await dialog.getByRole('spinbutton', { name: 'Seed' }).fill('42');
      await dialog.getByRole('spinbutton', { name: 'Chains per length' }).fill('1');
      await dialog.getByRole('spinbutton', { name: 'Basics' }).fill('2');
      await dialog.getByRole('button', { name: 'Make them' }).click();
      const heading = page.getByRole('heading', { name: 'New problems, seed 42' });
      await expect(heading).toBeVisible({ timeout: 240_000 });
      await expect(page.getByText('7 problems', { exact: true })).toBeVisible();
      await page.getByRole('link', { name: 'Problems', exact: true }).first().click();
    }
    const made = page.getByRole('row').filter({ hasText: 'New problems, seed 42' });
    await expect(made).toHaveCount(1);
    await expect(made).toContainText('Made here from seed 42');
    await made.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'New run…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New run' });
    await dialog.getByRole('spinbutton', { name: 'Samples per problem, n' }).fill('2');
    await dialog.getByRole('button', { name: 'Create and run' }).click();
    await expect(labParts(page).graded).toHaveText('14 of 14 graded', { timeout: 240_000 });
    await expect(page.getByText(/[1-9]\d* runner error/)).toHaveCount(0);
  });
});

/** The run as human-eval results, saved from the list of runs. */
async function exportOf(page: Page): Promise<string> {
  await page.goto('./#/runs');
  await page.getByRole('button', { name: 'Actions for Pico, 12 problems × 20' }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Samples (.jsonl)' }).click();
  return readFile(await (await saving).path(), 'utf8');
}
