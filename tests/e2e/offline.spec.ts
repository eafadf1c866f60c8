import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test, type BrowserContext } from '@playwright/test';
import { sharedData } from '../shared-data.ts';
import { estimate, labParts, legendCounts, runToEnd } from './lab-page.ts';
import { importCard, pickFiles } from './problems-page.ts';
import { serveStatic } from './static-server.ts';

const dist = process.env['E2E_DIST'] ?? join(import.meta.dirname, '../../dist');
const isolatingHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Answers nobody on the port of a server that is gone, but counts who knocks. */
async function listenAt(port: number) {
  const knocks: string[] = [];
  const server = createServer((socket) => {
    socket.once('data', (data) => {
      knocks.push(data.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { knocks, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** Notes every request of the browser's pages, and which of them the service worker did not answer. */
function watchRequests(context: BrowserContext) {
  const answered: string[] = [];
  const leaving: string[] = [];
  context.on('requestfailed', (request) => leaving.push(`failed ${request.url()}`));
  context.on('requestfinished', (request) => {
    if (/^(data|blob):/.test(request.url())) return;
    void request.response().then((response) => {
      const list = response?.fromServiceWorker() === true ? answered : leaving;
      list.push(request.url());
    });
  });
  return { answered, leaving };
}

test('with the server gone, a new tab imports HumanEval and GPT-4 samples, grades, and asks nobody', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const problems = sharedData('HumanEval.jsonl.gz') ?? '';
  const samples = sharedData('humaneval-gpt4-solutions.jsonl.gz') ?? '';
  test.skip(problems === '' || samples === '', 'shared data is absent');
  const site = await serveStatic(dist, { headers: isolatingHeaders });
  await page.goto(site.url);
  await expect(page.getByRole('status').getByText('Offline-ready')).toBeVisible({
    timeout: 240_000,
  });
  await page.close();
  await site.stop();
  await context.setOffline(true);
  const listener = await listenAt(Number(new URL(site.url).port));
  const requests = watchRequests(context);

  const tab = await context.newPage();
  await tab.goto(site.url);
  await tab.getByRole('link', { name: 'Problems', exact: true }).click();
  await pickFiles(tab, [samples, problems]);
  const card = importCard(tab, 'humaneval-gpt4-solutions.jsonl.gz');
  await expect(card).toContainText('164 samples of 164 problems imported');
  await card.getByRole('link', { name: /in the Lab$/ }).click();
  await runToEnd(tab);

  const { curve, kHandle } = labParts(tab);
  // 0.8537: the interval, some five points to either side, supports no further decimal.
  await expect(estimate(tab, 'pass@1')).toHaveText(/^\s*85% \(\d\d–\d\d\)\s*$/);
  expect(await legendCounts(tab)).toEqual({
    passed: 140,
    failed: 23,
    'timed out': 1,
  });
  await expect(curve).toContainText('Made of 164 problems × n = 1 samples');
  await expect(curve.locator('figure .plot circle')).toHaveCount(1);
  await expect(kHandle).toBeVisible();
  expect(requests.answered).toContain(site.url);
  expect(requests.leaving).toEqual([]);
  // A browser looks for a new version of the site by itself; that is all that may knock.
  expect(listener.knocks.filter((knock) => !knock.includes('/service-worker.js'))).toEqual([]);
  await listener.stop();
});

test('a connection that is lost while the site is stored is made up for', async ({ page }) => {
  // A file that nothing but the storing asks for.
  const icon = '/icons/maskable-512.png';
  const site = await serveStatic(dist, { headers: isolatingHeaders, cutOff: new RegExp(icon) });
  await page.goto(site.url);
  await expect(page.getByRole('status').getByText('Offline-ready')).toBeVisible({
    timeout: 240_000,
  });
  expect(site.requests.filter((path) => path === icon)).toHaveLength(2);
  await site.stop();
});
