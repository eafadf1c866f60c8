import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveStatic } from './static-server.ts';

const dist = join(import.meta.dirname, '../../dist');
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

test('every language runs its example with the server gone, once it was downloaded', async ({
  page,
  context,
}) => {
  test.setTimeout(900_000);
  const server = await serveStatic(dist, { headers });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.url}#/headless`);
  await page.waitForFunction(() => 'headless' in window);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const ids = await page.evaluate(() => window.headless.languages());
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    await test.step(`download ${id}`, async () => {
      await page.evaluate((language) => window.headless.downloadLanguage(language), id);
    });
  }
  await page.close();
  await server.stop();
  await context.setOffline(true);

  const tab = await context.newPage();
  await tab.goto(`${server.url}#/headless`);
  await tab.waitForFunction(() => 'headless' in window);
  for (const id of ids) {
    await test.step(`run ${id} offline`, async () => {
      const { runMs } = await tab.evaluate(
        (language) => window.headless.timeLanguage(language, 1),
        id,
      );
      expect(runMs).toHaveLength(1);
    });
  }
  expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(server.url))).toEqual([]);
});
