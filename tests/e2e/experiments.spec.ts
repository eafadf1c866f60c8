import { expect, test, type Page } from '@playwright/test';
import type { Run } from '../../src/core/grading/run.ts';
import { labParts } from './lab-page.ts';
import { storedRecords } from './stored.ts';

const title = 'Weak and strong tests';

const parts = (page: Page) => {
  const card = page.getByRole('region', { name: title, exact: true });
  return {
    card,
    run: page.getByRole('button', { name: `Run the experiment ${title}` }),
    stop: page.getByRole('button', { name: `Stop ${title}` }),
    resume: page.getByRole('button', { name: `Resume ${title}` }),
    reading: card.getByRole('list', { name: 'What it says' }),
    arm: (name: string) => card.getByRole('link', { name, exact: true }),
  };
};

/** Samples with a verdict, as the screen tells them. */
async function graded(page: Page): Promise<number> {
  const text = (await parts(page).card.innerText()).replaceAll(/[,.\s](?=\d{3}\b)/g, '');
  return Number(/Samples\s+(\d+)\s+of|after (\d+) of/.exec(text)?.slice(1).find(Boolean) ?? 0);
}

/** The runs the experiment has made so far. */
async function armsOf(page: Page): Promise<Run[]> {
  const runs = await storedRecords<Run>(page, 'runs');
  return runs.filter(({ experiment }) => experiment?.kind === 'weak-tests');
}

// Almost two thousand programs are drawn and judged, on whatever cores there are.
test.setTimeout(600_000);

test('one click draws, judges and reads an experiment, through a stop and a reload', async ({
  page,
}) => {
  await page.goto('./#/experiments');
  const { run, stop, resume, reading, arm, card } = parts(page);
  await run.click();
  await expect.poll(() => graded(page), { timeout: 400_000 }).toBeGreaterThan(20);
  await stop.click();
  await expect(resume).toBeVisible();

  const before = await graded(page);
  await page.reload();
  await expect(resume).toBeVisible();
  expect(await graded(page)).toBeGreaterThanOrEqual(before);
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
