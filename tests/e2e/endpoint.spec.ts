import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { Run } from '../../src/core/grading/run.ts';
import type { Sample } from '../../src/core/grading/sample.ts';
import { compileKernels } from '../../scripts/build/compile-kernels.ts';
import { chatty } from '../engines/openai/server/chatty-model.ts';
import { servePico } from '../engines/openai/server/pico-model.ts';
import { TestServer } from '../engines/openai/server/server.ts';
import { expectAccessible } from './axe-page.ts';
import { labParts, legendCounts, runToEnd, waitForEnd, waitForMore } from './lab-page.ts';
import { storedRecords } from './stored.ts';

// A real server on this machine that serves a real model: nothing of the page is replaced.
const key = 'sk-test-4711';
const server = new TestServer({ models: ['pico-instruct', 'pico-base'], apiKey: key });

test.use({ serviceWorkers: 'block' });
test.describe.configure({ timeout: 600_000 });
test.beforeAll(async () => {
  server.traits.model = chatty(await servePico(await compileKernels()));
  await server.start();
});
test.afterAll(() => server.stop());

/** Adds the server on the Models screen, as a user who forgets the key at first. */
async function addEndpoint(page: Page): Promise<void> {
  await page.goto('./#/models');
  await page.getByRole('button', { name: 'Add an endpoint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an endpoint' });
  await dialog.getByRole('textbox', { name: 'Address' }).fill(server.origin);
  await dialog.getByRole('button', { name: 'Connect and save' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/key/i);
  await dialog.getByLabel('Key, if it asks for one').fill(key);
  await dialog.getByRole('button', { name: 'Connect and save' }).click();
  await expect(dialog).toBeHidden();
  const panel = page.getByRole('region', { name: 'Endpoints' });
  await expect(panel).toContainText(
    '2 models, 4 at once. Its key is kept until the page is closed.',
  );
}

/** Makes a run of 6 problems by 4 samples with the served model, and starts it. */
async function startRun(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'New run (N)' }).click();
  const dialog = page.getByRole('dialog', { name: 'New run' });
  const model = `pico-instruct at ${new URL(server.origin).host}`;
  await dialog.getByRole('combobox', { name: 'Model' }).selectOption({ label: model });
  await dialog.getByRole('combobox', { name: 'Problems' }).selectOption({ label: 'Chains' });
  await dialog.getByRole('radio', { name: 'First' }).click();
  await dialog.getByRole('spinbutton', { name: 'How many' }).fill('6');
  await expect(dialog.getByRole('combobox', { name: 'Prompt' })).toHaveValue('chat');
  await dialog.getByText('See and change what the model is given').click();
  await expect(dialog.getByRole('figure')).toContainText('Complete this Python function.');
  await expectAccessible(page, 'New run with a prompt');
  await page.setViewportSize({ width: 1280, height: 720 });
  await dialog.getByRole('spinbutton', { name: 'Samples per problem, n' }).fill('4');
  await dialog.getByRole('spinbutton', { name: 'Max tokens' }).fill('160');
  await dialog.getByRole('button', { name: 'Create and run' }).click();
}

async function newest(page: Page): Promise<Run> {
  const runs = await storedRecords<Run>(page, 'runs');
  const [run] = runs.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (!run) throw new Error('There is no run.');
  return run;
}

test('an endpoint draws a run: raw answer, code found in it, verdict; stopped, and resumed', async ({
  page,
}) => {
  await addEndpoint(page);
  await expectAccessible(page, 'Models');
  await page.setViewportSize({ width: 1280, height: 720 });
  server.traits.latencyMs = 300;
  server.calls.length = 0;
  await startRun(page);
  await waitForMore(page, 2);
  await labParts(page).stop.click();
  const { resume, inspector, cell } = labParts(page);
  await expect(resume).toBeVisible();
  server.traits.latencyMs = 0;
  const run = await newest(page);
  const stored = (await storedRecords<Sample>(page, 'samples')).filter(
    ({ runId }) => runId === run.id,
  );
  expect(stored.length).toBeLessThan(24);
  server.calls.length = 0;
  await resume.click();
  await waitForEnd(page);

  // Exactly the missing ones were asked for.
  expect(server.calls).toHaveLength(24 - stored.length);
  expect((await legendCounts(page))['passed']).toBeGreaterThan(0);
  expect(run.source).toMatchObject({ engine: 'openai', endpoint: server.url });
  expect(run.source.template?.sha256).toMatch(/^[0-9a-f]{64}$/);

  // The key looks for the next sample, and so chooses one.
  await cell.first().focus();
  await page.keyboard.press('Enter');
  await inspector.getByRole('tab', { name: 'Prompt' }).click();
  await expect(inspector).toContainText('Complete this Python function.');
  await inspector.getByRole('tab', { name: 'Raw answer' }).click();
  await expect(inspector).toContainText('Sure! Here is the function:');
  await inspector.getByRole('tab', { name: 'Code' }).click();
  await expect(inspector).toContainText('The code is the one fenced block of the answer.');
  await expect(inspector).not.toContainText('Sure!');
});

test('the key is nowhere but in memory, and a run says what to do when it is gone', async ({
  page,
}) => {
  await addEndpoint(page);
  await startRun(page);
  await waitForEnd(page);
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).toContain(server.url);
  expect(kept).not.toContain(key);
  await page.goto('./#/settings');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const backup = await readFile(await (await saving).path());
  expect(backup.includes(key)).toBe(false);

  await page.goto('./#/lab');
  await page.reload();
  await labParts(page).picker.waitFor();
  await page.getByRole('button', { name: 'More about this run' }).click();
  await page.getByRole('menuitem', { name: 'Draw more samples…' }).click();
  const more = page.getByRole('dialog', { name: 'Draw more samples' });
  await more.getByRole('spinbutton').fill('6');
  await more.getByRole('button', { name: 'Draw more' }).click();
  await expect(page.getByText(/^Stopped: .* wants a key/)).toBeVisible();
  await page.getByRole('link', { name: 'Models', exact: true }).click();
  await page.getByRole('button', { name: /^Change 127/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Change endpoint' });
  await dialog.getByLabel('Key, if it asks for one').fill(key);
  await dialog.getByRole('button', { name: 'Connect and save' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await runToEnd(page);
});
