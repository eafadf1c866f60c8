import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/find-chromium.ts';

/** Ways a tab can end. */
export type TabKill = 'close the tab' | 'crash the tab' | 'kill the browser';

/** A browser with a profile on disk, which outlives its process. */
export class Visitor {
  readonly #profile: string;
  readonly #baseURL: string;
  readonly #prepare: (page: Page) => Promise<void>;
  #context: BrowserContext | undefined;

  private constructor(profile: string, baseURL: string, prepare: (page: Page) => Promise<void>) {
    this.#profile = profile;
    this.#baseURL = baseURL;
    this.#prepare = prepare;
  }

  /** `prepare` is done to every tab before anything is opened in it. */
  static async arrive(baseURL: string, prepare: (page: Page) => Promise<void>): Promise<Visitor> {
    return new Visitor(await mkdtemp(join(tmpdir(), 'profile-')), baseURL, prepare);
  }

  /** A tab of the browser, which is started if it is not running. */
  async newTab(): Promise<Page> {
    this.#context ??= await chromium.launchPersistentContext(this.#profile, {
      ...chromiumLaunchOptions(),
      baseURL: this.#baseURL,
      // What is tested is in the database; storing the site would only slow this down.
      serviceWorkers: 'block',
    });
    const page = await this.#context.newPage();
    await this.#prepare(page);
    return page;
  }

  /** Ends the tab in one of the ways a tab can end. */
  async lose(page: Page, kill: TabKill): Promise<void> {
    if (kill === 'close the tab') await page.close();
    else if (kill === 'crash the tab') {
      const crashed = page.waitForEvent('crash');
      page.goto('chrome://crash').catch(() => undefined);
      await crashed;
      await page.close();
    } else await this.#killBrowser();
  }

  async #killBrowser(): Promise<void> {
    const context = this.#context;
    const session = await context?.browser()?.newBrowserCDPSession();
    const info = await session?.send('SystemInfo.getProcessInfo');
    const browser = info?.processInfo.find(({ type }) => type === 'browser');
    if (!context || !browser) throw new Error('the browser does not tell its process');
    const gone = context.waitForEvent('close');
    process.kill(browser.id, 'SIGKILL');
    await gone;
    this.#context = undefined;
  }

  async leave(): Promise<void> {
    await this.#context?.close();
    await rm(this.#profile, { recursive: true, force: true });
  }
}
