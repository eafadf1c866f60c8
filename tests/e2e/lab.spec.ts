import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { markLabels } from '../../src/core/grading/verdict-shapes.ts';
import type { VerdictKind } from '../../src/core/grading/verdict.ts';
import { test as lookingTest } from './graded-pack.ts';
import {
  clickSample,
  estimate,
  gradedCount,
  waitForMore,
  labParts,
  legendCounts,
  numbersOf,
  openLab,
  runToEnd,
  waitForEnd,
} from './lab-page.ts';
import { recordVerdictWrites, storedVerdicts, verdictWrites } from './stored.ts';

const packFile = join(import.meta.dirname, '../../public/packs/first-steps/expected.json');
const expected = JSON.parse(await readFile(packFile, 'utf8')) as Record<string, VerdictKind[]>;
const rows = Object.values(expected);
const samplesInAll = rows.flat().length;

const passedOf = (row: readonly VerdictKind[]): number =>
  row.filter((kind) => kind === 'passed').length;

/** Verdict counts by the words of the legend. */
const expectedCounts: Record<string, number> = {};
for (const kind of rows.flat()) {
  expectedCounts[markLabels[kind]] = (expectedCounts[markLabels[kind]] ?? 0) + 1;
}

/** The chance that k draws without replacement from each row hold a pass, averaged: by counting. */
function passAt(k: number, of: readonly (readonly VerdictKind[])[] = rows): number {
  const allWrong = (n: number, wrong: number): number =>
    Array.from({ length: k }, (_, i) => Math.max(0, wrong - i) / (n - i)).reduce((a, b) => a * b);
  const chances = of.map((row) => 1 - allWrong(row.length, row.length - passedOf(row)));
  return chances.reduce((a, b) => a + b) / of.length;
}

const percent = (value: number): number => Math.round(100 * value);

/** An estimate on screen: a value in percent inside its interval. */
async function expectEstimate(page: Page, name: string, value: number): Promise<void> {
  const text = await estimate(page, name).innerText();
  const [, shown, low, high] = /^(\d+)%\s*\((\d+)–(\d+)\)$/.exec(text.trim()) ?? [];
  expect(Number(shown), `${name}: ${text}`).toBe(percent(value));
  expect(Number(low)).toBeLessThan(Number(shown));
  expect(Number(high)).toBeGreaterThanOrEqual(Number(shown));
}

test.describe.configure({ timeout: 900_000 });

test('one Run grades the recorded attempts, and every number is what it should be', async ({
  page,
}) => {
  const { curve, run, picker } = labParts(page);
  await openLab(page);
  await expect(run).toHaveCount(1);
  await expect(run).toBeInViewport();
  await expect(picker).toHaveValue(/first-steps/);
  await expect(curve).toContainText(`${rows.length} problems × 10 attempts`);
  await runToEnd(page);

  expect(await legendCounts(page)).toEqual(expectedCounts);
  await expect(curve).toContainText(`Made of ${rows.length} problems × n = 10 samples`);
  await expectEstimate(page, 'pass@1', passAt(1));
  await expectEstimate(page, 'pass@10', passAt(10));
  await expect(curve.locator('figure .plot circle')).toHaveCount(10);
  expect((await storedVerdicts(page)).size).toBe(samplesInAll);
});

/** The first problem with a failed sample, and which one it is. */
function firstFailure(): readonly [taskId: string, index: number] {
  const found = Object.entries(expected).find(([, row]) => row.includes('failed'));
  if (!found) throw new Error('the pack has no failing sample');
  return [found[0], found[1].indexOf('failed')];
}

lookingTest(
  'a failed dot opens the whole way from prompt to verdict, with its failing line marked',
  async ({ page }) => {
    await openLab(page);
    const [taskId, index] = firstFailure();
    await clickSample(page, taskId, index);
    const { inspector } = labParts(page);
    await expect(inspector).toContainText(taskId);
    await expect(inspector).toContainText('failed');

    const tab = (name: string) => inspector.getByRole('tab', { name, exact: true });
    const code = (name: string) => inspector.getByRole('textbox', { name, exact: true });
    await tab('Prompt').click();
    await expect(code('Prompt')).toContainText('def ');
    await tab('Raw answer').click();
    await expect(code('Raw answer')).not.toBeEmpty();
    await tab('Code').click();
    await expect(code('Code found in the answer')).toContainText('def ');
    await tab('Program').click();
    await expect(code('Whole program')).toContainText('check(');
    await tab('Verdict').click();
    await expect(inspector).toContainText('A test did not hold.');
    await expect(code('The test that failed')).toContainText('assert');
    await expect(code('Traceback')).toContainText('AssertionError');
  },
);

lookingTest('an exception of the sample itself marks its line in the code', async ({ page }) => {
  await openLab(page);
  const verdicts = [...(await storedVerdicts(page)).values()];
  const raised = verdicts.find(
    ({ verdict }) => verdict.kind === 'failed' && verdict.error.line !== undefined,
  );
  if (raised?.verdict.kind !== 'failed') throw new Error('no sample of the pack raises');
  const { error } = raised.verdict;
  await clickSample(page, raised.taskId, raised.index);
  const { inspector } = labParts(page);
  await inspector.getByRole('tab', { name: 'Verdict' }).click();
  await inspector.getByRole('button', { name: `line ${error.line ?? ''} of the code` }).click();
  const marked = inspector.locator('.cm-failing');
  await expect(marked).toHaveCount(1);
  await expect(marked).toHaveAttribute('title', new RegExp(error.type));
  const lines = inspector.locator('.cm-line');
  const place = await lines.evaluateAll((all) =>
    all.findIndex((line) => line.classList.contains('cm-failing')),
  );
  expect(place + 1).toBe(error.line);
});

lookingTest(
  'k, n and the interval change the numbers and the address, which brings the view back',
  async ({ page }) => {
    await openLab(page);
    const { kHandle, firstN } = labParts(page);
    await kHandle.press('ArrowRight');
    await kHandle.press('ArrowRight');
    await expectEstimate(page, 'pass@3', passAt(3));
    await expect(page).toHaveURL(/[?&]k=3\b/);

    await firstN.fill('5');
    const firstFive = rows.map((row) => row.slice(0, 5));
    await expectEstimate(page, 'pass@1', passAt(1, firstFive));
    await expectEstimate(page, 'pass@3', passAt(3, firstFive));
    await expect(page).toHaveURL(/[?&]n=5\b/);

    const overProblems = await estimate(page, 'pass@3').innerText();
    await page.getByRole('radio', { name: 're-runs' }).click();
    await expect(estimate(page, 'pass@3')).not.toHaveText(overProblems);
    await page.getByRole('radio', { name: 'log' }).click();
    await page.getByRole('checkbox', { name: 'pass^k' }).check();
    await expect(estimate(page, 'pass^3')).toContainText('%');
    await clickSample(page, 'FirstSteps/2', 1);
    await page.getByRole('radio', { name: 'Table' }).click();
    await expect(page).toHaveURL(/view=table/);

    const before = await numbersOf(page);
    await page.reload();
    await expect(estimate(page, 'pass@3')).toBeVisible();
    expect(await numbersOf(page)).toEqual(before);
    const { inspector, cell } = labParts(page);
    await expect(page.getByRole('radio', { name: 're-runs' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'log' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
    await expect(inspector).toContainText('FirstSteps/2');
    await expect(inspector).toContainText('2 / 10');
    await expect(page.getByRole('table')).toBeVisible();
    await page.getByRole('radio', { name: 'Matrix' }).click();
    await expect(cell).toHaveAccessibleName(/^FirstSteps\/2, sample 2 of 10: failed/);
  },
);

/** Presses Stop; milliseconds, by the page's own clock, until it offers to resume. */
const timeToStop = (page: Page): Promise<number> =>
  labParts(page).stop.evaluate(
    (stop: HTMLElement) =>
      new Promise<number>((resolve) => {
        const header = stop.closest('header');
        const pressed = performance.now();
        new MutationObserver((_, observer) => {
          if (header?.textContent.includes('Resume') !== true) return;
          observer.disconnect();
          resolve(performance.now() - pressed);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        stop.click();
      }),
  );

test('Stop ends at once; Resume goes on from there and grades nothing twice', async ({ page }) => {
  await recordVerdictWrites(page);
  await openLab(page);
  const { run, resume } = labParts(page);
  await run.click();
  await waitForMore(page, 20);
  expect(await timeToStop(page)).toBeLessThan(1000);
  await expect(resume).toBeVisible();
  const atStop = await storedVerdicts(page);
  expect(atStop.size).toBe(await gradedCount(page));
  expect(atStop.size).toBeLessThan(samplesInAll);
  await page.waitForTimeout(500); // time enough for a late verdict, were there one
  expect((await storedVerdicts(page)).size).toBe(atStop.size);

  await resume.click();
  await waitForEnd(page);
  const atEnd = await storedVerdicts(page);
  expect(atEnd.size).toBe(samplesInAll);
  const writes = await verdictWrites(page);
  expect(writes).toHaveLength(samplesInAll);
  expect(new Set(writes).size).toBe(samplesInAll);
  for (const [key, record] of atStop) expect(atEnd.get(key)).toEqual(record);
  expect(await legendCounts(page)).toEqual(expectedCounts);
});
