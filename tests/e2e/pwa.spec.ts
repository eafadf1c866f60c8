import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveStatic } from './static-server.ts';

const dist = join(import.meta.dirname, '../../dist');
const isolatingHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Opens the site and waits until its service worker has stored all of it and is in charge. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null && crossOriginIsolated;
  });
}

/** Addresses, relative to the site, of every file that was built. */
async function builtFiles(): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
}

test('after one visit a new tab loads with the server gone, and every built file answers but what is optional', async ({
  page,
  context,
}) => {
  const server = await serveStatic(dist, { headers: isolatingHeaders });
  await visit(page, server.url);
  await page.close();
  await server.stop();
  await context.setOffline(true);

  const tab = await context.newPage();
  await tab.goto(server.url);
  await expect(tab.getByRole('main')).toBeVisible();
  expect(await tab.evaluate(() => crossOriginIsolated)).toBe(true);
  const missing = await tab.evaluate(
    async (files) => {
      const answers = await Promise.all(
        files.map((file) =>
          fetch(file).then(
            (response) => response.ok,
            () => false,
          ),
        ),
      );
      return files.filter((_, index) => answers[index] !== true);
    },
    await builtFiles(),
  );
  // Megabytes that come when a model or a language is downloaded, and not before.
  const engines = (await builtFiles()).filter((file) =>
    /^assets\/(engines|languages)\//.test(file),
  );
  expect(engines).not.toEqual([]);
  expect(missing.toSorted()).toEqual(engines.toSorted());
});

test('a site at a subpath of a host without headers becomes cross-origin isolated, in one reload', async ({
  page,
}) => {
  const server = await serveStatic(dist, { place: '/playground/' });
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto(server.url);
  expect(await page.evaluate(() => crossOriginIsolated).catch(() => false)).toBe(false);
  await page.waitForFunction(() => crossOriginIsolated);
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForTimeout(1000); // time enough for a second reload, were there one
  expect(loads).toBe(2);
  await server.stop();
});

test('an address of the site that does not exist leads to the front page, offline too', async ({
  page,
  context,
}) => {
  const server = await serveStatic(dist, { headers: isolatingHeaders, place: '/playground/' });
  await visit(page, server.url);
  await page.goto(`${server.url}no/such/page`);
  // The page that starts there adds the name of its first screen to the address.
  expect(page.url().replace(/#.*$/, '')).toBe(server.url);
  await server.stop();
  await context.setOffline(true);
  await page.goto(`${server.url}no/such/page?query#hash`);
  expect(page.url()).toContain(server.url);
  await expect(page.getByRole('main')).toBeVisible();
});

test('a new build waits for the user, then replaces the old one', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await cp(dist, folder, { recursive: true });
  const server = await serveStatic(folder, { headers: isolatingHeaders });
  try {
    await visit(page, server.url);
    await publishNewBuild(folder);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    const update = page.getByRole('button', { name: /update/i });
    await expect(update).toBeVisible();
    const html = page.locator('html');
    await expect(html).not.toHaveAttribute('data-build', '2');
    await update.click();
    await expect(html).toHaveAttribute('data-build', '2');
    await expect(update).toBeHidden();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});

/** Changes the page, and its revision in the service worker's list of files, as a build would. */
async function publishNewBuild(folder: string): Promise<void> {
  await edit(join(folder, 'index.html'), /<html /, '<html data-build="2" ');
  await edit(
    join(folder, 'service-worker.js'),
    /"revision":"[0-9a-f]{32}","url":"index.html"/,
    `"revision":"${'0'.repeat(32)}","url":"index.html"`,
  );
}

async function edit(file: string, pattern: RegExp, replacement: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  expect(before).toMatch(pattern);
  await writeFile(file, before.replace(pattern, replacement));
}
