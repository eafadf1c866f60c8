import { expect, test, type Page } from '@playwright/test';
import type { Run } from '../../src/core/grading/run.ts';
import { experimentParts, gradedIn, PageDiary, waitForGraded } from './experiment-page.ts';
import { labParts } from './lab-page.ts';
import { storedRecords } from './stored.ts';

const title = 'Weak and strong tests';

/** The runs the experiment has made so far. */
async function armsOf(page: Page): Promise<Run[]> {
  const runs = await storedRecords<Run>(page, 'runs');
  return runs.filter(({ experiment }) => experiment?.kind === 'weak-tests');
}

// Almost two thousand programs are drawn and judged, on whatever cores there are.
test.setTimeout(600_000);

test('gradedIn(text) reads counts of any number of digits, and nothing where there are none', () => {
  const counts = ['0', '21', '159', '960', '1,084', '1.084', '1\u202f084'];
  const read = [0, 21, 159, 960, 1084, 1084, 1084];
  expect(counts.map((count) => gradedIn(`Samples\n${count}\nof 1,920`))).toEqual(read);
  expect(counts.map((count) => gradedIn(`Stopped after ${count} of 960 samples`))).toEqual(read);
  expect(gradedIn('1,920 samples of 24 problems in 2 runs.')).toBe(1920);
  expect(gradedIn('Runs 24 problems, 40 samples each')).toBeUndefined();
});

test('a click that comes before the problems of a first visit waits for them', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  const asked = new Set<string>();
  // The run of the first screen takes a few of them; all are asked for after it.
  await page.route('**/packs/chains/*', async (request) => {
    const url = request.request().url();
    if (asked.has(url)) await arrival;
    asked.add(url);
    await request.continue();
  });
  const diary = new PageDiary(page);
  await page.goto('./#/experiments');
  const { run, stop, alert } = experimentParts(page, title);
  await run.click();
  await expect(run).toHaveText('Starting…');
  await expect(alert).toBeHidden();
  arrive();
  await waitForGraded(page, title, { than: 0, diary });
  await stop.click();
});

test('one click draws, judges and reads an experiment, through a stop and a reload', async ({
  page,
}) => {
  const diary = new PageDiary(page);
  await page.goto('./#/experiments');
  const { run, stop, resume, reading, arm, card } = experimentParts(page, title);
  const graded = async () => gradedIn(await card.innerText()) ?? NaN;
  await run.click();
  await waitForGraded(page, title, { than: 20, diary });
  await stop.click();
  await expect(resume).toBeVisible();

  const before = await graded();
  expect(before).toBeGreaterThan(20);
  await page.reload();
  await expect(resume).toBeVisible();
  expect(await graded()).toBeGreaterThanOrEqual(before);
  // The arm that judges again is made once the first one is finished; how far a machine came before
  // the stop is its own affair.
  const first = (await armsOf(page)).find(({ tests }) => tests === undefined);
  if (first?.finishedAt === undefined) await expect(arm('weak tests')).toBeHidden();

  await resume.click();
  await expect(reading).toContainText(/pass the weak tests, and \d+ of these are wrong/, {
    timeout: 480_000,
  });
  await expect(card).toContainText(/1[,.\s]?920 samples of 24 problems in 2 runs/);
  await expect(card.locator('.figure-chart')).toBeVisible();

  const arms = await armsOf(page);
  expect(arms.map(({ tests }) => tests ?? 'all').sort()).toEqual(['all', 'weak']);
  expect(arms.every(({ finishedAt }) => finishedAt !== undefined)).toBe(true);

  await arm('weak tests').click();
  await expect(labParts(page).graded).toHaveText('960 of 960 graded');
});
