import { expect, test, type Page } from '@playwright/test';
import type { Run } from '../../src/core/grading/run.ts';
import type { Sample } from '../../src/core/grading/sample.ts';
import { mulberry32 } from '../../src/core/statistics/mulberry32.ts';
import type { CallBody } from '../engines/openai/server/answer-call.ts';
import { TestServer } from '../engines/openai/server/server.ts';
import { estimate, labParts, legendCounts, waitForEnd } from './lab-page.ts';
import { askedKey, expectExactlyMissing, isScripted } from './sampling-session.ts';
import { scriptedOutcome, scriptedSamples } from './scripted-outcome.ts';
import { knowEndpoint, scriptedName, startScriptedRun } from './scripted-page.ts';
import { scriptedModel } from './scripted-run.ts';
import { keyOf, storedRecords, storedVerdicts } from './stored.ts';
import { Visitor, type TabKill } from './visitor.ts';

/** Set KILL_SEED to the seed of a run that failed to have it again. */
const seed = Number(process.env['KILL_SEED'] ?? 20261122);

const plan = { problems: 30, samples: 20, seed: 1000 } as const;
const concurrency = 6;

/** Every sample of the run, in the order in which they are drawn. */
const every = scriptedSamples(plan);

/** How often each happens, in an order that the seed decides. */
const kills: Readonly<Record<TabKill, number>> = {
  'close the tab': 8,
  'crash the tab': 7,
  'kill the browser': 5,
};

interface Moment {
  readonly kill: TabKill;
  /** How many samples must have been asked for first, and how long to wait after that. */
  readonly asked: number;
  readonly delayMs: number;
}

function momentsOf(random: () => number): Moment[] {
  const all = (Object.keys(kills) as TabKill[]).flatMap((kill) =>
    Array<TabKill>(kills[kill]).fill(kill),
  );
  const order = all.map((kill) => ({ kill, place: random() })).sort((a, b) => a.place - b.place);
  // One in each of equal parts of the run, and none in the last two.
  const part = every.length / (order.length + 2);
  return order.map(({ kill }, i) => ({
    kill,
    asked: Math.ceil(part * (i + random())),
    delayMs: Math.floor(random() * 100),
  }));
}

/** Answers overtake each other: each takes as long as its seed says. */
const latencyMs = ({ seed: asked = 0 }: CallBody): number => 15 + ((asked * 37) % 60);
const server = new TestServer({ models: [scriptedName], model: scriptedModel, latencyMs });

test.describe.configure({ timeout: 900_000 });
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

const askedKeys = (from = 0): string[] =>
  server.calls.slice(from).map((call) => askedKey(call, plan.seed));

async function waitForMoment(page: Page, { asked, delayMs }: Moment): Promise<void> {
  const count = expect.poll(() => new Set(askedKeys()).size, { intervals: [10], timeout: 240_000 });
  await count.toBeGreaterThanOrEqual(asked);
  await page.waitForTimeout(delayMs);
}

/** Samples by key as they are stored, each of them once and as the script says. */
async function storedSamples(page: Page, { id }: Run): Promise<ReadonlyMap<string, string>> {
  const all = await storedRecords<Sample>(page, 'samples');
  const samples = all.filter(({ runId }) => runId === id);
  expect(samples.filter((sample) => !isScripted(sample, plan.seed))).toEqual([]);
  const byKey = new Map(samples.map((sample) => [keyOf(sample), JSON.stringify(sample)]));
  expect(byKey.size, 'each sample once').toBe(samples.length);
  return byKey;
}

/** Every sample that was ever stored must still be there, byte for byte. */
function expectKept(found: ReadonlyMap<string, string>, seen: Map<string, string>): void {
  expect([...seen].filter(([key, record]) => found.get(key) !== record)).toEqual([]);
  for (const [key, record] of found) seen.set(key, record);
}

async function expectUndisturbed(page: Page): Promise<void> {
  const verdicts = await storedVerdicts(page);
  expect(every.filter(({ key, kind }) => verdicts.get(key)?.verdict.kind !== kind)).toEqual([]);
  const { legend, estimates } = scriptedOutcome(plan);
  expect(await legendCounts(page)).toEqual(legend);
  for (const [name, text] of Object.entries(estimates)) {
    await expect(estimate(page, name)).toHaveText(text);
  }
}

test('20 kills of the tab at random moments of drawing: no sample is lost, changed or drawn again', async ({
  baseURL,
}) => {
  console.log(`KILL_SEED=${seed}`);
  const visitor = await Visitor.arrive(baseURL ?? '', (page) =>
    knowEndpoint(page, server, concurrency),
  );
  let page = await visitor.newTab();
  const run = await startScriptedRun(page, server, plan);
  const seen = new Map<string, string>();
  let missing = every.map(({ key }) => key);
  let from = 0;
  for (const moment of momentsOf(mulberry32(seed))) {
    await waitForMoment(page, moment);
    expectKept(await storedSamples(page, run), seen);
    await visitor.lose(page, moment.kill);
    // What the lost tab asked for has all arrived by the time its connections are gone.
    await expect.poll(() => server.open).toBe(0);
    page = await visitor.newTab();
    await page.goto(`./#/lab?run=${run.id}`);
    // Nothing may have been graded yet.
    const goOn = labParts(page).run.or(labParts(page).resume);
    await goOn.waitFor();
    const stored = await storedSamples(page, run);
    expectKept(stored, seen);
    const asked = askedKeys(from);
    expectExactlyMissing(asked, missing, new Set(stored.keys()));
    const lost = asked.filter((key) => !stored.has(key)).length;
    console.log(
      `${moment.kill}: asked for ${asked.length}, ${lost} not stored; ${stored.size} of ${every.length} stored`,
    );
    missing = every.map(({ key }) => key).filter((key) => !stored.has(key));
    from = server.calls.length;
    await goOn.click();
  }
  expect(missing.length, 'left for the last session').toBeGreaterThan(0);
  await waitForEnd(page);
  expect(askedKeys(from).toSorted()).toEqual(missing.toSorted());
  expectKept(await storedSamples(page, run), seen);
  expect(seen.size).toBe(every.length);
  await expectUndisturbed(page);
  await visitor.leave();
});
