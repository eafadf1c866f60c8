import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, phone, wide } from './axe-page.ts';
import { countingFiles, slowSample } from './counting-problems.ts';
import { test as lookingTest } from './graded-pack.ts';
import { jsonLines } from './headless.ts';
import {
  clickSample,
  labParts,
  openFirstVisit,
  openLab,
  runToEnd,
  waitForMore,
} from './lab-page.ts';
import { fileOf, importCard, importToLab, openProblems, pickFiles } from './problems-page.ts';

test.describe.configure({ timeout: 900_000 });
test.use({ serviceWorkers: 'block' });
lookingTest.describe.configure({ timeout: 900_000 });

const show = (page: Page, width: number) => page.setViewportSize({ width, height: 900 });
const pressed = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).click();

/** A run that lasts longer than looking at it: 300 samples of mostly more than a second each. */
const [problems] = countingFiles;
const longRun = fileOf(
  'long.jsonl',
  jsonLines(
    Array.from({ length: 300 }, (_, i) => ({
      task_id: `Counting/${i % 2}`,
      completion: i < 8 ? '    return x\n' : slowSample(i % 2, i),
    })),
  ),
);

test('axe: the Lab before, during and after a run that is stopped', async ({ page }) => {
  await openLab(page);
  await expectAccessible(page, 'nothing run');
  await show(page, wide);
  await importToLab(page, [problems, longRun]);
  const { run, stop, resume } = labParts(page);
  await run.click();
  await waitForMore(page, 8);
  await expectAccessible(page, 'running');
  await stop.click();
  await expect(resume).toBeVisible();
  await expectAccessible(page, 'stopped');
});

lookingTest(
  'axe: the Lab with its numbers, as matrix and as table, and its help',
  async ({ page }) => {
    await openLab(page, 'k=3&hat=1');
    await expectAccessible(page, 'matrix');
    await pressed(page, 'log');
    await pressed(page, 'Table');
    await expectAccessible(page, 'table');
    await openLab(page, 'search=nothing+like+it');
    await expectAccessible(page, 'search without a result');
    await page.getByRole('button', { name: 'Keyboard shortcuts (?)' }).click();
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    await expectAccessible(page, 'help');
    await page.goto('./#/lab?run=not-here');
    await expect(page.getByText('This run cannot be shown')).toBeVisible();
    await expectAccessible(page, 'a run that is not here');
  },
);

for (const width of [wide, phone]) {
  lookingTest(`axe: every tab of the inspector at ${width} px`, async ({ page }) => {
    await show(page, width);
    await openLab(page);
    await clickSample(page, 'FirstSteps/2', 1);
    const { inspector } = labParts(page);
    const place = width === wide ? inspector : page.getByRole('dialog', { name: 'Sample' });
    for (const name of ['Prompt', 'Raw answer', 'Code', 'Program', 'Verdict']) {
      await place.getByRole('tab', { name, exact: true }).click();
      await expect(place.getByRole('tabpanel').locator('.cm-content').first()).toBeVisible();
      await expectAccessible(page, `inspector, ${name}`, [width]);
    }
  });
}

lookingTest('axe: runs, their menu, renaming and export', async ({ page }) => {
  await page.goto('./#/runs');
  await expect(page.getByRole('link', { name: 'First steps: recorded attempts' })).toBeVisible();
  await expectAccessible(page, 'runs');
  const menu = page.getByRole('button', { name: 'Actions for First steps: recorded attempts' });
  await menu.click();
  await expectAccessible(page, 'menu of a run');
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expectAccessible(page, 'renaming');
  await page.keyboard.press('Escape');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'export');
});

lookingTest('axe: a problem set, and the settings', async ({ page }) => {
  await openProblems(page);
  await page.getByRole('table').getByRole('link', { name: 'First steps' }).click();
  await expect(page.getByRole('heading', { name: 'Tests', exact: true })).toBeVisible();
  // Prompt, reference, tests, and the editor for a solution of one's own.
  await expect(page.locator('.cm-content')).toHaveCount(4);
  await expectAccessible(page, 'problem set');
  await page.goto('./#/settings');
  await expect(page.getByRole('meter')).toBeVisible();
  await expectAccessible(page, 'settings');
});

test('axe: a first visit, its run, and the forms of runs and problems', async ({ page }) => {
  await openFirstVisit(page);
  await expectAccessible(page, 'first visit');
  await show(page, wide);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New run' });
  await expect(dialog.getByText(/^[\d,]+ samples of/)).toBeVisible();
  await expectAccessible(page, 'new run');
  await dialog.getByRole('radio', { name: 'Random' }).click();
  await dialog.getByRole('spinbutton', { name: 'Temperature, T' }).fill('9');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'new run with a mistake');
  await dialog.getByRole('radio', { name: 'Chosen' }).click();
  await expectAccessible(page, 'choosing problems');
  await page.keyboard.press('Escape');
  await show(page, wide);
  await page.getByRole('button', { name: 'More about this run' }).click();
  await page.getByRole('menuitem', { name: 'Draw more samples…' }).click();
  await expect(page.getByRole('dialog', { name: 'Draw more samples' })).toBeVisible();
  await expectAccessible(page, 'drawing more');
  await page.keyboard.press('Escape');
  await show(page, wide);
  await runToEnd(page);
  await page.keyboard.press('j');
  const { inspector } = labParts(page);
  await inspector.getByRole('tab', { name: 'Raw answer' }).click();
  await expect(inspector.getByText('Mean log-prob')).toBeVisible();
  await expectAccessible(page, 'a drawn answer', [wide]);
  await openProblems(page);
  await page.getByRole('button', { name: 'New problems', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'New problems' })).toBeVisible();
  await expectAccessible(page, 'new problems');
});

test('axe: problems with sets and catalogue, imports of every outcome, and pasting', async ({
  page,
}) => {
  await openProblems(page);
  await expect(page.getByRole('button', { name: 'Fetch HumanEval', exact: true })).toBeVisible();
  await expectAccessible(page, 'sets and catalogue');
  const stray = fileOf('stray.jsonl', '{"task_id": "nowhere/0", "completion": "pass"}\n');
  await pickFiles(page, [fileOf('broken.jsonl', '{"task_id":\n'), stray, ...countingFiles]);
  await expect(importCard(page, countingFiles[1].name)).toContainText('imported');
  await expect(importCard(page, 'broken.jsonl')).toContainText('Nothing of this file was imported');
  await expect(importCard(page, 'stray.jsonl')).toContainText('not here yet');
  await expectAccessible(page, 'imports');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'pasting');
});

test('axe: every screen when all is deleted, and the trash', async ({ page }) => {
  await page.goto('./#/runs?view=trash');
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await expectAccessible(page, 'empty trash');
  await show(page, wide);
  await openProblems(page);
  for (const name of ['Chains', 'Basics', 'A dozen to begin with', 'First steps']) {
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
  }
  await expect(page.getByText('No problems yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeVisible();
  await expectAccessible(page, 'no problems, with undo');
  await page.goto('./#/lab');
  await expect(page.getByText('No samples yet')).toBeVisible();
  await expectAccessible(page, 'Lab without runs');
  await page.goto('./#/runs');
  await expect(page.getByText('No runs yet')).toBeVisible();
  await expectAccessible(page, 'no runs');
  await page.goto('./#/runs?view=trash');
  await expect(page.getByRole('list', { name: 'Trash' })).toBeVisible();
  await expectAccessible(page, 'trash');
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await expect(page.getByRole('dialog', { name: 'Empty the trash?' })).toBeVisible();
  await expectAccessible(page, 'emptying the trash');
});
