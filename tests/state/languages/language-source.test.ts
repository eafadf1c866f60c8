import { expect, test } from 'vitest';
import type { Kit, KitFile } from '../../../src/runtimes/kit.ts';
import { languageSource } from '../../../src/state/languages/language-source.ts';
import { FakeKitStore } from './fake-kit-store.ts';

const file = (name: string, bytes: number): KitFile => ({
  name,
  bytes,
  sentBytes: bytes / 4,
  url: `./${name}`,
  sha256: '',
  compile: false,
});
const kit: Kit = { lane: file('lane.js', 400), files: [file('a.wasm', 4000), file('b.bin', 800)] };
const signal = new AbortController().signal;

test('languageSource(kit) tells bytes as they are sent, and goes on with what is missing', async () => {
  const store = new FakeKitStore();
  store.broken = 'b.bin';
  const source = languageSource('Tiny', kit, store);
  expect(source.bytes).toBe(1300);
  const told: number[] = [];
  const download = () =>
    source.download({ signal, onProgress: ({ storedBytes }) => told.push(storedBytes) });
  await expect(download()).rejects.toThrow('The connection was lost before Tiny was here.');
  expect(told).toEqual([50, 100, 600, 1100, 1200]);
  expect(await source.stored()).toEqual({ bytes: 1100, isComplete: false });
  store.broken = undefined;
  told.length = 0;
  await download();
  expect(told).toEqual([1200, 1300]);
  expect(await source.stored()).toEqual({ bytes: 1300, isComplete: true });
});

test('languageSource(kit) throws the reason of a stop, and removes every file', async () => {
  const store = new FakeKitStore();
  const source = languageSource('Tiny', kit, store);
  const stopped = AbortSignal.abort(new Error('stopped'));
  const onProgress = (): void => undefined;
  await expect(source.download({ signal: stopped, onProgress })).rejects.toThrow('stopped');
  await source.download({ signal, onProgress });
  expect(store.kept.size).toBe(3);
  await source.remove();
  expect(await source.stored()).toEqual({ bytes: 0, isComplete: false });
});

test('languageSource(kit).remove() leaves a file that another language needs too', async () => {
  const store = new FakeKitStore();
  const source = languageSource('Tiny', kit, store, ({ name }) => name === 'a.wasm');
  await source.download({ signal, onProgress: () => undefined });
  await source.remove();
  expect([...store.kept]).toEqual(['./a.wasm']);
});
