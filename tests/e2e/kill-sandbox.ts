import { expect, type Frame, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** Workers of the sandbox frame that nobody has ended yet; see `watchLanes`. */
    laneWorkers?: Worker[];
  }
}

/** Lets the test reach the workers of sandbox frames opened from now on: they are in a closure. */
export async function watchLanes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window === window.top) return;
    const alive: Worker[] = (window.laneWorkers = []);
    window.Worker = class extends Worker {
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super(...parameters);
        alive.push(this);
      }
      override terminate(): void {
        // Ended by the test, it will be ended once more by its owner.
        if (alive.includes(this)) alive.splice(alive.indexOf(this), 1);
        super.terminate();
      }
    };
  });
}

/** The frame code under test runs in, once it is there. */
async function sandboxFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[sandbox]', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the sandbox has no frame');
  return frame;
}

/**
 * Ends the process of the sandbox frame, as running out of memory does. Playwright then takes the
 * whole page for crashed and lets nobody look at it any more, though it goes on.
 */
export async function crashFrameProcess(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(await sandboxFrame(page));
  const crashed = page.waitForEvent('crash');
  // There is nobody left to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Ways to hurt a run from which it has to recover by itself. */
export const sandboxKills = {
  'remove the frame': async (page) => {
    await page.evaluate(() => document.querySelector('iframe[sandbox]')?.remove());
  },
  'hang the frame': async (page) => {
    const frame = await sandboxFrame(page);
    void frame
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
  },
  'end a lane': async (page, random) => {
    const part = random();
    // A frame may be hung, and then replaced, or not have a lane yet.
    await expect(async () => {
      const frame = await sandboxFrame(page);
      const ended = await frame.evaluate((at) => {
        const lanes = window.laneWorkers ?? [];
        const lane = lanes[Math.floor(at * lanes.length)];
        lane?.terminate();
        return lane !== undefined;
      }, part);
      expect(ended).toBe(true);
    }).toPass({ timeout: 60_000 });
  },
} satisfies Record<string, (page: Page, random: () => number) => Promise<void>>;

export type SandboxKill = keyof typeof sandboxKills;
