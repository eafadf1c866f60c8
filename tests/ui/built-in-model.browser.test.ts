import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { builtInModel } from '../../src/engines/prompt-api/built-in-model.ts';
import { ModelShelf } from '../../src/state/models/model-shelf.svelte.ts';
import { ModelFiles } from '../../src/storage/model-files/model-files.ts';
import Models from '../../src/ui/screens/Models.svelte';
import { StandInBrowser } from '../engines/prompt-api/stand-in-browser.ts';
import { emptyDatabase, openScreen, violations } from './open-desk.ts';

const panel = page.getByRole('region', { name: 'Built into this browser' });

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(() => {
  location.hash = '#/elsewhere';
  vi.unstubAllGlobals();
});

test('builtInModel() of this very browser is there, or absent with a sentence', async () => {
  const found = await builtInModel();
  if (found.kind === 'absent') expect(found.why).toMatch(/^This browser .{40,}\.$/);
  else expect(found.availability).not.toBe('unavailable');
});

test('the Models screen says why there is no model built in', async () => {
  vi.stubGlobal('LanguageModel', new StandInBrowser({ availability: 'unavailable' }).api);
  openScreen(await emptyDatabase(), Models, '#/models');
  await expect.element(panel.getByText(/not for this device/)).toBeVisible();
  await expect.element(panel.getByRole('button')).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

test('the Models screen lets the browser download its model', async () => {
  vi.stubGlobal('LanguageModel', new StandInBrowser({ availability: 'downloadable' }).api);
  openScreen(await emptyDatabase(), Models, '#/models');
  await expect.element(panel.getByText(/not downloaded yet/)).toBeVisible();
  await panel.getByRole('button', { name: 'Download the browser’s model' }).click();
  await expect.element(panel.getByText(/It is here/)).toBeVisible();
  await expect.element(panel.getByRole('button')).not.toBeInTheDocument();
});

test('the Models screen says why a download failed', async () => {
  const refusing = new StandInBrowser({ availability: 'downloadable', activated: false });
  vi.stubGlobal('LanguageModel', refusing.api);
  openScreen(await emptyDatabase(), Models, '#/models');
  await panel.getByRole('button', { name: 'Download the browser’s model' }).click();
  await expect.element(panel.getByRole('alert')).toHaveTextContent('right after a click');
});

test.each([
  ['unavailable', 0],
  ['downloadable', 1],
  ['available', 1],
] as const)(
  'shelf.offered(engines) where the built-in model is %s',
  async (availability, count) => {
    vi.stubGlobal('LanguageModel', new StandInBrowser({ availability }).api);
    const shelf = new ModelShelf(new ModelFiles());
    const offered = () =>
      shelf.offered(shelf.engines).find(({ id }) => id === 'prompt-api')?.models.length;
    expect(offered()).toBe(0);
    await shelf.refresh();
    expect(offered()).toBe(count);
  },
);
