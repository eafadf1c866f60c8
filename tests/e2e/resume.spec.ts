import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { GradedSample } from '../../src/evaluate/run-store.ts';
import { chromiumLaunchOptions } from '../../scripts/find-chromium.ts';
import { countingFiles, countingSamples, countingVerdicts } from './counting-problems.ts';
import {
  gradedCount,
  waitForMore,
  labParts,
  legendCounts,
  numbersOf,
  runToEnd,
} from './lab-page.ts';
import { importToLab } from './problems-page.ts';
import { recordVerdictWrites, storedVerdicts, verdictWrites } from './stored.ts';

test.describe.configure({ timeout: 900_000 });
// What is tested is in the database; storing the site would only slow the runs down.
test.use({ serviceWorkers: 'block' });

const plain = (baseURL: string | undefined) => ({
  serviceWorkers: 'block' as const,
  ...(baseURL !== undefined && { baseURL }),
});

let undisturbed: unknown;

/** Numbers of the run when nothing happens to it; graded once. */
async function undisturbedNumbers(page: Page): Promise<unknown> {
  if (undisturbed !== undefined) return undisturbed;
  await importToLab(page, countingFiles);
  await runToEnd(page);
  expect(await legendCounts(page)).toEqual(countingVerdicts);
  undisturbed = await numbersOf(page);
  return undisturbed;
}

/** Imports the set, runs it up to the middle, and gives its address and what is stored by then. */
async function runToTheMiddle(page: Page) {
  await importToLab(page, countingFiles);
  await labParts(page).run.click();
  await waitForMore(page, 60);
  const stored = await storedVerdicts(page);
  expect(stored.size).toBeGreaterThan(60);
  expect(stored.size).toBeLessThan(countingSamples);
  return { address: page.url(), stored };
}

/** Opens the run again: nothing is lost, the rest is graded once, the numbers are the same. */
async function expectResumed(
  page: Page,
  address: string,
  before: ReadonlyMap<string, GradedSample>,
  numbers: unknown,
): Promise<void> {
  await recordVerdictWrites(page);
  await page.goto(address);
  await expect(labParts(page).resume).toBeVisible();
  const found = await storedVerdicts(page);
  for (const [key, record] of before) expect(found.get(key)).toEqual(record);
  expect(await gradedCount(page)).toBe(found.size);

  await runToEnd(page);
  const written = await verdictWrites(page);
  expect(new Set(written).size).toBe(written.length);
  expect(written.filter((key) => found.has(key))).toEqual([]);
  expect(found.size + written.length).toBe(countingSamples);
  expect(await legendCounts(page)).toEqual(countingVerdicts);
  expect(await numbersOf(page)).toEqual(numbers);
}

test('a run whose tab was closed in the middle resumes and ends with the same numbers', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const other = await browser.newContext(plain(baseURL));
  const numbers = await undisturbedNumbers(await other.newPage());
  await other.close();
  const { address, stored } = await runToTheMiddle(page);
  await page.close();
  await expectResumed(await context.newPage(), address, stored, numbers);
});

/** Process id of the browser itself, which its own protocol tells. */
async function processId(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('the context has no browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const found = processInfo.find(({ type }) => type === 'browser');
  if (!found) throw new Error('the browser does not tell its process');
  return found.id;
}

test('a run whose browser was killed in the middle resumes and ends with the same numbers', async ({
  page,
  baseURL,
}) => {
  const numbers = await undisturbedNumbers(page);
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      ...chromiumLaunchOptions(),
      ...plain(baseURL),
    });
  const killed = await launch();
  const { address, stored } = await runToTheMiddle(await killed.newPage());
  const gone = killed.waitForEvent('close');
  process.kill(await processId(killed), 'SIGKILL');
  await gone;

  const again = await launch();
  await expectResumed(await again.newPage(), address, stored, numbers);
  await again.close();
  await rm(profile, { recursive: true, force: true });
});
