import { expect, type Locator, type Page } from '@playwright/test';

/** Parts of the Lab, found as its users find them: by role and name. */
export function labParts(page: Page) {
  const curve = page.getByRole('region', { name: 'pass@k', exact: true });
  const samples = page.getByRole('region', { name: 'Samples', exact: true });
  return {
    curve,
    samples,
    run: page.getByRole('button', { name: 'Run', exact: true }),
    resume: page.getByRole('button', { name: /^Resume, \d+ left$/ }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
    picker: page.getByRole('combobox', { name: 'Run', exact: true }),
    search: page.getByRole('searchbox', { name: 'Search problems' }),
    filter: page.getByRole('combobox', { name: 'Show', exact: true }),
    kHandle: page.getByRole('slider', { name: 'k, the number of tries' }),
    firstN: page.getByRole('slider', { name: 'Use only the first n samples of each problem' }),
    legend: samples.getByRole('list'),
    matrix: page.getByRole('grid', { name: 'Samples by problem' }),
    /** The cell of the matrix that can take the focus; its name says which sample it is. */
    cell: page.getByRole('gridcell', { name: /sample \d+ of \d+/ }),
    inspector: page.getByRole('region', { name: 'Inspector' }),
    graded: page.getByRole('status').filter({ hasText: /graded$/ }),
  };
}

/** The run over the attempts that are recorded in the pack First steps. */
export const recordedRun = 'pack:first-steps@1.0.0:recorded';

/**
 * Opens the Lab at the recorded run, with these parameters in its address, and waits until it is on
 * screen.
 */
export async function openLab(page: Page, params = ''): Promise<void> {
  const run = `run=${encodeURIComponent(recordedRun)}`;
  await page.goto(`./#/lab?${[run, params].filter(Boolean).join('&')}`);
  await expect(labParts(page).picker).toHaveValue(recordedRun);
  await expect(labParts(page).graded).toBeVisible();
}

/** Opens the page as a first visitor does, and waits until Pico's run waits for its Run. */
export async function openFirstVisit(page: Page): Promise<void> {
  await page.goto('./');
  await expect(labParts(page).curve).toContainText('12 problems × 20 samples are waiting', {
    timeout: 240_000,
  });
}

/** How many samples have a verdict on screen. */
export async function gradedCount(page: Page): Promise<number> {
  const text = await labParts(page).graded.innerText();
  return Number(/^(\d+) of \d+ graded$/.exec(text)?.[1]);
}

/** Waits until more than this many samples have a verdict; a loaded machine starts slowly. */
export async function waitForMore(page: Page, than: number): Promise<void> {
  const count = expect.poll(() => gradedCount(page), { intervals: [30], timeout: 240_000 });
  await count.toBeGreaterThan(than);
}

/** Waits until every sample has its verdict and the run is over. */
export async function waitForEnd(page: Page, timeout = 240_000): Promise<void> {
  const { graded, stop } = labParts(page);
  await expect(graded).toHaveText(/^(\d+) of \1 graded$/, { timeout });
  await expect(stop).toBeHidden();
}

/** Presses the one Run (or Resume) there is and waits for the end. */
export async function runToEnd(page: Page, timeout?: number): Promise<void> {
  const { run, resume } = labParts(page);
  await run.or(resume).click();
  await waitForEnd(page, timeout);
}

/** Counts of the legend by the word beside the mark. */
export async function legendCounts(page: Page): Promise<Record<string, number>> {
  const items = await labParts(page).legend.getByRole('listitem').allInnerTexts();
  return Object.fromEntries(
    items.map((item) => {
      const [, count, word] = /^\s*(\d+)\s+(.+?)\s*$/.exec(item) ?? [];
      return [word ?? item, Number(count)];
    }),
  );
}

/** A number of the curve's panel, such as `pass@10`, as it is written: `76% (64–88)`. */
export function estimate(page: Page, name: string): Locator {
  const { curve } = labParts(page);
  const term = page.getByRole('term').getByText(name, { exact: true });
  return curve.locator('dl > div').filter({ has: term }).getByRole('definition');
}

/** Everything the panel says in numbers: what must be the same after a reload or a resumed run. */
export interface PanelNumbers {
  readonly legend: Readonly<Record<string, number>>;
  readonly numbers: string;
  readonly madeOf: string;
}

export async function numbersOf(page: Page): Promise<PanelNumbers> {
  const { curve } = labParts(page);
  return {
    legend: await legendCounts(page),
    numbers: await curve.locator('dl').innerText(),
    madeOf: await curve.getByText(/^Made of/).innerText(),
  };
}

/** Clicks the dot of a sample, which must be in view. */
export async function clickSample(page: Page, taskId: string, index: number): Promise<void> {
  const row = labParts(page)
    .matrix.getByRole('row')
    .filter({
      has: page.getByRole('rowheader', { name: taskId, exact: true }),
    });
  await row.scrollIntoViewIfNeeded();
  const dots = row.locator('svg').first();
  const box = await dots.boundingBox();
  const cells =
    (await row.locator('xpath=ancestor::*[@role="grid"]').getAttribute('aria-colcount')) ?? '';
  if (box === null) throw new Error(`${taskId} has no dots`);
  const width = box.width / (Number(cells) - 2);
  await dots.click({ position: { x: (index + 0.5) * width, y: box.height / 2 } });
}
