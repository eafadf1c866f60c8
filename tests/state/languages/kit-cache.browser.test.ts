import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KitFile } from '../../../src/runtimes/kit.ts';
import { KitCache } from '../../../src/state/languages/kit-cache.ts';

const content = 'a program';
const file: KitFile = {
  name: 'lane.js',
  url: '/@language-test/lane.js',
  sha256: '2d0b1c2a9d7a5bd3a0c2e2d3b7b5b0a2',
  bytes: content.length,
  sentBytes: content.length,
  compile: false,
};
const nothing = (): void => undefined;

const hexOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

let right: KitFile;

beforeEach(async () => {
  await caches.delete('languages');
  right = { ...file, sha256: await hexOf(content) };
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(content)));
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('KitCache.get downloads a file once, tells its bytes, and keeps it', async () => {
  const cache = new KitCache();
  expect(await cache.has(right)).toBe(false);
  let bytes = 0;
  const got = await cache.get(right, (more) => (bytes += more));
  expect([await got.text(), bytes, await cache.has(right)]).toEqual([
    content,
    content.length,
    true,
  ]);
  expect(await (await cache.get(right, nothing)).text()).toBe(content);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('KitCache.get refuses a file that is not what was built, and keeps nothing', async () => {
  const cache = new KitCache();
  await expect(cache.get(file, nothing)).rejects.toThrow(/damaged|not what/);
  expect(await cache.has(file)).toBe(false);
});

test('KitCache.remove deletes the files named, KitCache.sweep all but them', async () => {
  const cache = new KitCache();
  const other = { ...right, url: '/@language-test/other.js' };
  await cache.get(right, nothing);
  await cache.get(other, nothing);
  await cache.sweep([right]);
  expect([await cache.has(right), await cache.has(other)]).toEqual([true, false]);
  await cache.remove([right]);
  expect(await cache.has(right)).toBe(false);
});
