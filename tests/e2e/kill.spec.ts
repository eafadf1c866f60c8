import { isDeepStrictEqual } from 'node:util';
import { test as base, expect, type Page } from '@playwright/test';
import { mulberry32 } from '../../src/core/statistics/mulberry32.ts';
import type { GradedSample } from '../../src/evaluate/run-store.ts';
import { killFiles, killSamples, killVerdicts } from './kill-problems.ts';
import { crashFrameProcess, sandboxKills, watchLanes, type SandboxKill } from './kill-sandbox.ts';
import { labParts, legendCounts, numbersOf, waitForEnd, type PanelNumbers } from './lab-page.ts';
import { ownContext } from './own-context.ts';
import { importToLab } from './problems-page.ts';
import { storedVerdicts } from './stored.ts';
import { Visitor, type TabKill } from './visitor.ts';

/** A loaded machine is slow, not wrong. */
const patienceMs = 240_000;

/** Set KILL_SEED to the seed of a run that failed to have it again. */
const seed = Number(process.env['KILL_SEED'] ?? 20261121);

type Kill = SandboxKill | TabKill;

/** How often each happens in one run, in an order that the seed decides. */
const kills: Readonly<Record<Kill, number>> = {
  'remove the frame': 6,
  'hang the frame': 2,
  'end a lane': 8,
  'close the tab': 2,
  'crash the tab': 2,
  'kill the browser': 1,
};

interface Moment {
  readonly kill: Kill;
  /** How many samples must have their verdict first, and how long to wait after that. */
  readonly graded: number;
  readonly delayMs: number;
}

function momentsOf(random: () => number): Moment[] {
  const all = (Object.keys(kills) as Kill[]).flatMap((kill) => Array<Kill>(kills[kill]).fill(kill));
  const order = all.map((kill) => ({ kill, place: random() })).sort((a, b) => a.place - b.place);
  // One in each of equal parts of the run, and none in the last ten: much is graded while the test
  // looks at what is stored.
  const part = killSamples / (order.length + 10);
  return order.map(({ kill }, i) => ({
    kill,
    graded: Math.ceil(part * (i + random())),
    delayMs: Math.floor(random() * 60),
  }));
}

const isOfSandbox = (kill: Kill): kill is SandboxKill => kill in sandboxKills;

/** Every verdict that was ever stored must still be there, as it was; failures of ours are retried. */
async function expectNothingLost(page: Page, seen: Map<string, GradedSample>): Promise<void> {
  const found = await storedVerdicts(page);
  // One demand of them all: one each takes seconds, in which the run goes on.
  const changed = [...seen].filter(([key, record]) => !isDeepStrictEqual(found.get(key), record));
  expect(changed).toEqual([]);
  for (const [key, record] of found)
    if (record.verdict.kind !== 'runner-error') seen.set(key, record);
}

interface Fixtures {
  /** Numbers of the run when nothing happens to it; graded once, in a browser of its own. */
  undisturbed: PanelNumbers;
}

const test = base.extend<object, Fixtures>({
  undisturbed: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage(ownContext(project));
      await importToLab(page, killFiles);
      await labParts(page).run.click();
      await waitForEnd(page, patienceMs);
      expect(await legendCounts(page)).toEqual(killVerdicts);
      const numbers = await numbersOf(page);
      await page.context().close();
      await use(numbers);
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

test.describe.configure({ timeout: 900_000 });

// What is tested is in the database; storing the site would only slow this down.
test.use({ serviceWorkers: 'block' });

async function startRun(page: Page): Promise<string> {
  await importToLab(page, killFiles);
  await labParts(page).run.click();
  return page.url();
}

/** Watched from within the page, so that a slow machine does not let the moment pass. */
async function waitForMoment(page: Page, graded: number, delayMs: number): Promise<void> {
  await expect(labParts(page).graded).toBeVisible();
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role=status]')].some(
        ({ textContent }) => Number(/^(\d+) of \d+ graded$/.exec(textContent)?.[1]) >= wanted,
      ),
    graded,
    { timeout: patienceMs },
  );
  await page.waitForTimeout(delayMs);
}

test('a run that is hurt at 21 random moments loses nothing and ends with the same numbers', async ({
  undisturbed,
  baseURL,
}) => {
  console.log(`KILL_SEED=${seed}`);
  const random = mulberry32(seed);
  const visitor = await Visitor.arrive(baseURL ?? '', watchLanes);
  let page = await visitor.newTab();
  const address = await startRun(page);
  const seen = new Map<string, GradedSample>();
  for (const { kill, graded, delayMs } of momentsOf(random)) {
    await waitForMoment(page, graded, delayMs);
    await expectNothingLost(page, seen);
    expect(seen.size, 'samples stored at this moment').toBeLessThan(killSamples);
    console.log(`${seen.size} of ${killSamples} stored: ${kill}`);
    if (isOfSandbox(kill)) await sandboxKills[kill](page, random);
    else {
      await visitor.lose(page, kill);
      page = await visitor.newTab();
      await page.goto(address);
      await labParts(page).resume.click();
    }
  }
  await waitForEnd(page, 180_000);
  await expectNothingLost(page, seen);
  expect(seen.size).toBe(killSamples);
  expect(await legendCounts(page)).toEqual(killVerdicts);
  expect(await numbersOf(page)).toEqual(undisturbed);
  await visitor.leave();
});

test('a run whose sandbox process crashes goes on by itself and ends with the same numbers', async ({
  page,
  context,
  undisturbed,
}) => {
  const random = mulberry32(seed + 1);
  const address = await startRun(page);
  const at = 1 + Math.floor(random() * 60);
  await waitForMoment(page, at, Math.floor(random() * 60));
  const seen = new Map<string, GradedSample>();
  await expectNothingLost(page, seen);
  console.log(`${seen.size} of ${killSamples} stored: crash the process of the frame`);
  await crashFrameProcess(page);

  const watcher = await context.newPage();
  await watcher.goto(address);
  await waitForEnd(watcher, 180_000);
  await expectNothingLost(watcher, seen);
  expect(await legendCounts(watcher)).toEqual(killVerdicts);
  expect(await numbersOf(watcher)).toEqual(undisturbed);
});
