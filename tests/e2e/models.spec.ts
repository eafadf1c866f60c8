import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import type { Run } from '../../src/core/grading/run.ts';
import { chromiumLaunchOptions } from '../../scripts/find-chromium.ts';
import { randomGguf } from '../engines/wllama/random-gguf.ts';
import { expectAccessible } from './axe-page.ts';
import { labParts, waitForEnd } from './lab-page.ts';
import { ModelHost } from './model-host.ts';
import { storedRecords } from './stored.ts';

const { executablePath, args } = chromiumLaunchOptions();

test.describe.configure({ timeout: 600_000 });
// Emulated on the processor, so that models for graphics cards are not ruled out.
test.use({ launchOptions: { executablePath, args: [...args, '--enable-unsafe-webgpu'] } });

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, label: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: label }) });

/** Bytes that are no model, the same each time. */
const bytesOf = (seed: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 17 + (i >> 7)) & 255);

test('a GGUF model is fetched over a network that breaks, draws a run, and draws offline', async ({
  page,
  context,
}) => {
  const gguf = randomGguf({ layers: 2, width: 256 });
  const host = await new ModelHost({ '/tiny.gguf': gguf }).start();
  await page.goto('./#/models');
  await expect(page.getByText('Offline-ready')).toBeVisible({ timeout: 120_000 });
  const files = panel(page, 'GGUF files');
  await files.getByRole('textbox').fill('not an address');
  await files.getByRole('button', { name: 'Download' }).click();
  await expect(files.getByRole('alert')).toContainText('names no file');

  // Broken off in the middle, taken up by itself, paused, and taken up after a reload.
  Object.assign(host.manners, { cutAfter: 2 ** 18, paceMs: 20 });
  await files.getByRole('textbox').fill(`${host.origin}/tiny.gguf`);
  await files.getByRole('button', { name: 'Download' }).click();
  const tiny = row(page, 'tiny');
  await expect(tiny).toContainText('waiting for the network');
  await expect.poll(() => host.asked.length).toBeGreaterThan(1);
  await tiny.getByRole('button', { name: 'Pause the download of tiny' }).click();
  await expect(tiny.getByRole('button', { name: 'Resume the download of tiny' })).toBeVisible();
  await expectAccessible(page, 'Models with a part of a model');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.reload();
  Object.assign(host.manners, { cutAfter: Infinity, paceMs: 0 });
  await tiny.getByRole('button', { name: 'Resume the download of tiny' }).click();
  await expect(tiny).toContainText('in this browser', { timeout: 60_000 });
  expect(host.asked[0]).toBe('/tiny.gguf');
  expect(host.asked.slice(1).every((one) => / from \d+$/.test(one))).toBe(true);
  await host.stop();

  // Nobody serves the model any more, and then there is no network at all.
  await draw(page, 'GGUF tiny');
  await page.waitForFunction(() => caches.has('engines'));
  await context.setOffline(true);
  await page.goto('./#/models');
  await page.reload();
  await expect(row(page, 'tiny')).toContainText('in this browser');
  await draw(page, 'GGUF tiny');
  const runs = await storedRecords<Run>(page, 'runs');
  const drawn = runs.filter(({ source }) => source.engine === 'wllama');
  expect(drawn).toHaveLength(2);
  expect(drawn.every(({ finishedAt }) => finishedAt !== undefined)).toBe(true);

  await page.goto('./#/models');
  await row(page, 'tiny').getByRole('button', { name: 'Delete tiny' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(row(page, 'tiny')).toBeHidden();
});

test('a disk that is full is a clear error, and everything else is intact', async ({ page }) => {
  const host = await new ModelHost({ '/large.gguf': bytesOf(3, 40_000_000) }).start();
  await page.goto('./');
  await expect(labParts(page).curve).toBeVisible({ timeout: 240_000 });
  const before = await storedRecords<Run>(page, 'runs');
  await page.goto('./#/models');
  const session = await page.context().newCDPSession(page);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    quotaSize: usage + 20_000_000,
  });
  const files = panel(page, 'GGUF files');
  await files.getByRole('textbox').fill(`${host.origin}/large.gguf`);
  await files.getByRole('button', { name: 'Download' }).click();
  await expect(row(page, 'large').getByRole('alert')).toContainText(
    /full\. Everything stored before is intact/,
    { timeout: 60_000 },
  );
  expect(await storedRecords<Run>(page, 'runs')).toEqual(before);
  await host.stop();
});

/** Makes a run of two problems by two samples with this model and waits for its end. */
async function draw(page: Page, model: string): Promise<void> {
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'New run (N)' }).click();
  const dialog = page.getByRole('dialog', { name: 'New run' });
  const models = dialog.getByRole('combobox', { name: 'Model' });
  // What is here is looked up when the page opens; the list has it as soon as that is known.
  const option = models.locator('option').filter({ hasText: model });
  await option.waitFor({ state: 'attached' });
  await models.selectOption({ label: await option.innerText() });
  await dialog.getByRole('combobox', { name: 'Problems' }).selectOption({ label: 'Chains' });
  await dialog.getByRole('radio', { name: 'First' }).click();
  await dialog.getByRole('spinbutton', { name: 'How many' }).fill('2');
  await dialog.getByRole('spinbutton', { name: 'Samples per problem, n' }).fill('2');
  await dialog.getByRole('spinbutton', { name: 'Max tokens' }).fill('24');
  await dialog.getByRole('button', { name: 'Create and run' }).click();
  await waitForEnd(page);
  await expect(labParts(page).graded).toHaveText('4 of 4 graded');
}

test('a model of a mirror is fetched file by file, checked, taken up again, and deleted', async ({
  page,
}) => {
  const [first, second, third] = [1, 2, 3].map((seed) => bytesOf(seed, 400_000)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const records = [first, second, third].map((bytes, i) => ({
    dataPath: `params_shard_${i}.bin`,
    format: 'raw-shard',
    nbytes: bytes.length,
    md5sum: createHash('md5').update(bytes).digest('hex'),
  }));
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const at = '/tiny-q4f32_1-MLC/resolve/main/';
  const host = await new ModelHost({
    [`${at}mlc-chat-config.json`]: json({ tokenizer_files: ['tokenizer.json'] }),
    [`${at}tensor-cache.json`]: json({ records }),
    [`${at}tokenizer.json`]: json({}),
    [`${at}params_shard_0.bin`]: first,
    [`${at}params_shard_1.bin`]: second,
    [`${at}params_shard_2.bin`]: third,
    '/libs/tiny.wasm': bytesOf(9, 1000),
  }).start();
  // Damaged on the way: the same bytes in another order.
  third.reverse();

  await page.goto('./#/models');
  await page.getByRole('button', { name: 'Add a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a list of models' });
  await dialog.getByRole('textbox', { name: 'List, as JSON' }).fill('{"model_id": 1}');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('model');
  const entry = {
    model: 'tiny-q4f32_1-MLC',
    model_id: 'tiny-q4f32_1-MLC',
    model_lib: 'libs/tiny.wasm',
  };
  await dialog.getByRole('textbox', { name: 'List, as JSON' }).fill(JSON.stringify(entry));
  await dialog.getByRole('textbox', { name: /^Mirror/ }).fill(`${host.origin}/`);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();

  const tiny = row(page, 'tiny-q4f32_1');
  host.manners.cutAfter = 2 ** 17;
  await tiny.getByRole('button', { name: /^Download/ }).click();
  await expect(tiny).toContainText('waiting for the network');
  host.manners.cutAfter = Infinity;
  await expect(tiny.getByRole('alert')).toContainText('is not what its publisher lists', {
    timeout: 60_000,
  });
  const before = host.asked.length;
  third.reverse();
  await page.reload();
  await tiny.getByRole('button', { name: /^Resume/ }).click();
  await expect(tiny).toContainText('in this browser', { timeout: 60_000 });
  // What was whole before is not asked for again.
  expect(host.asked.slice(before)).toEqual([`${at}params_shard_2.bin`]);

  await tiny.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(tiny).toBeHidden();
  await host.stop();
});
