import { chromium, type CDPSession, type Page } from 'playwright';
import { lessonOrder } from '../../src/lessons/lesson-order.ts';
import { chromiumLaunchOptions } from '../find-chromium.ts';
import { buildIfStale, serveSite } from '../site.mjs';
import { spread, table } from './table.ts';

/** Milliseconds a frame lasts at 60 Hz. */
const frameMs = 1000 / 60;

/** The place of a slider that there is not. */
const nothing = -1;

/** Places of the slider that are visited, evenly from one end to the other. */
const places = 24;

/**
 * How long the main thread works for one move of each slider of each lesson's figures (scripts,
 * style, layout and paint), in parts of a frame. Sliders of size are put to their largest first.
 */
export async function benchFigures(rounds: number): Promise<string> {
  buildIfStale();
  const site = await serveSite(0);
  const browser = await chromium.launch(chromiumLaunchOptions());
  const rows: string[][] = [];
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    for (const id of lessonOrder) {
      await page.goto(`${site.url}#/learn/${id}?hide=guess`);
      for (let step = 0; ; step++) {
        await page.locator('#step-title').waitFor();
        rows.push(...(await measureStep(page, session, `${id}, step ${step + 1}`, rounds)));
        const next = page.locator('.move button').last();
        if ((await page.locator('#lesson-end').count()) > 0) break;
        await next.click();
        await page.waitForTimeout(500);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return [
    `### One move of a slider, in frames of ${frameMs.toFixed(1)} ms, ${rounds} rounds of ${places} moves`,
    '',
    table(['figure', 'slider', 'mean of the moves', 'more than moving nothing'], rows),
  ].join('\n');
}

async function measureStep(
  page: Page,
  session: CDPSession,
  name: string,
  rounds: number,
): Promise<string[][]> {
  const sliders = page.locator('figure .controls input[type=range]');
  await page.waitForTimeout(1000);
  const count = await sliders.count();
  for (let i = 0; i < count; i++) await moveTo(page, i, 1);
  const rows: string[][] = [];
  for (let i = 0; i < count; i++) {
    const frames: number[] = [];
    const idle: number[] = [];
    for (let round = 0; round < rounds; round++) {
      idle.push(await framesOf(page, session, nothing));
      frames.push(await framesOf(page, session, i));
    }
    const label = (await sliders.nth(i).getAttribute('aria-label')) ?? '';
    const more = frames.map((all, round) => all - (idle[round] ?? NaN));
    rows.push([name, label, spread(frames, 'frames', 2), spread(more, 'frames', 2)]);
  }
  return rows;
}

/** Work for one move of a slider, in frames; for `nothing`, what waiting for two frames takes. */
async function framesOf(page: Page, session: CDPSession, slider: number): Promise<number> {
  const before = await taskMs(session);
  for (let place = 1; place <= places; place++) await moveTo(page, slider, place / places);
  return ((await taskMs(session)) - before) / places / frameMs;
}

/** Moves a slider to a part of its range, and waits until that is on the screen. */
const moveTo = (page: Page, index: number, part: number): Promise<void> =>
  page.evaluate(
    async ([i, at]) => {
      const slider = document.querySelectorAll<HTMLInputElement>(
        'figure .controls input[type=range]',
      )[i];
      if (slider) {
        const [least, most] = [Number(slider.min), Number(slider.max)];
        slider.value = String(least + at * (most - least));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    [index, part] as const,
  );

/** Milliseconds the main thread has worked since the page began. */
async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}
