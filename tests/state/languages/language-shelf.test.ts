import { expect, test } from 'vitest';
import { LanguageShelf } from '../../../src/state/languages/language-shelf.svelte.ts';
import { FakeKitStore } from './fake-kit-store.ts';

test('refresh() lists every language with its sizes, and what does not run here with why', async () => {
  const shelf = new LanguageShelf(new FakeKitStore());
  expect(shelf.items).toBeUndefined();
  await shelf.refresh();
  const javascript = shelf.items?.find(({ language }) => language.id === 'javascript');
  expect(javascript?.job.stored?.isComplete).toBe(false);
  expect(javascript?.bytes).toBeGreaterThan(100_000);
  expect(javascript?.storedBytes).toBeGreaterThan(javascript?.bytes ?? Infinity);
  expect(shelf.notHere.find(({ id }) => id === 'java')?.reason).not.toBe('');
}, 120_000);

test('find(id) gives the language that is listed, and nothing for one that cannot run', async () => {
  const shelf = new LanguageShelf(new FakeKitStore());
  await shelf.refresh();
  const found = await shelf.find('javascript');
  expect(shelf.items).toContain(found);
  expect(await shelf.find('java')).toBeUndefined();
  expect(await shelf.find('python')).toBeUndefined();
}, 120_000);

test('downloadSmall() brings what is small and not here, and nothing is left to bring', async () => {
  const shelf = new LanguageShelf(new FakeKitStore());
  await shelf.refresh();
  expect(shelf.small.map(({ language }) => language.id)).toContain('javascript');
  await shelf.downloadSmall();
  expect(shelf.small).toEqual([]);
  expect((await shelf.find('javascript'))?.job.stored?.isComplete).toBe(true);
}, 120_000);
