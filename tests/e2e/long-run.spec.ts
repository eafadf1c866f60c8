import { expect, test } from '@playwright/test';
import { labParts, legendCounts, waitForEnd } from './lab-page.ts';
import {
  heapBytes,
  longPlan,
  longServer,
  longTasksOf,
  startLongRun,
  waitForPart,
} from './long-run.ts';
import { scriptedOutcome, scriptedSamples } from './scripted-outcome.ts';
import { storedVerdicts } from './stored.ts';

const server = longServer();

test.use({ serviceWorkers: 'block' });
test.describe.configure({ timeout: 600_000 });
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

/**
 * Bytes. The page's scripts hold 10 to 11 MB at a tenth of the run, and 1.2 to 1.5 MB more at its
 * end: rows that were not there yet, and a byte per verdict. Whatever grows with each sample by a
 * kilobyte, as keeping the samples would, comes to 3 MB more.
 */
const mostGrowth = 4_000_000;

test('a run of 164 problems by 20 samples of an endpoint is graded whole, and memory stays flat', async ({
  page,
}) => {
  const run = await startLongRun(page, server);
  const session = await page.context().newCDPSession(page);
  await waitForPart(page, 0.1);
  const early = await heapBytes(session);
  await waitForEnd(page, 480_000);
  const late = await heapBytes(session);
  // Decided by a clock, so told and not demanded; `npm run bench -- long-run` reports them.
  const tasks = (await longTasksOf(page, run)).map(({ duration }) => duration);
  console.log(`heap ${early} to ${late}; tasks over 50 ms: ${tasks.join(', ') || 'none'}`);

  const all = scriptedSamples(longPlan);
  await expect(labParts(page).graded).toHaveText(`${all.length} of ${all.length} graded`);
  expect(server.calls).toHaveLength(all.length);
  const verdicts = await storedVerdicts(page);
  expect(all.filter(({ key, kind }) => verdicts.get(key)?.verdict.kind !== kind)).toEqual([]);
  expect(await legendCounts(page)).toEqual(scriptedOutcome(longPlan).legend);
  expect(late - early).toBeLessThan(mostGrowth);
});
