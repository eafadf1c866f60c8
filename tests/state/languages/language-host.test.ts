import { expect, test } from 'vitest';
import type { KitStore } from '../../../src/runtimes/kit.ts';
import type { LanguageRuntime } from '../../../src/runtimes/runtime.ts';
import { LanguageHost } from '../../../src/state/languages/language-host.ts';

const store: KitStore = {
  has: () => Promise.resolve(true),
  get: () => Promise.reject(new Error('nothing is opened here')),
};

test('runtimeOf gives the same runtime again, and none for Python or what does not run here', async () => {
  const host = new LanguageHost(store, () => 1);
  const first = await host.runtimeOf('javascript');
  expect(first?.language.id).toBe('javascript');
  expect(await host.runtimeOf('javascript')).toBe(first);
  expect([await host.runtimeOf('python'), await host.runtimeOf('java')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('runtimeOf asks anew what stands before a runtime once that choice has changed', async () => {
  let key = 'off';
  const disposed: string[] = [];
  const around = (runtime: LanguageRuntime): Promise<LanguageRuntime> => {
    const name = key;
    const dispose = () => void disposed.push(name);
    return Promise.resolve(Object.assign(Object.create(runtime) as LanguageRuntime, { dispose }));
  };
  const host = new LanguageHost(store, () => 1, { key: () => key, around });
  const off = await host.runtimeOf('javascript');
  key = 'on';
  const on = await host.runtimeOf('javascript');
  expect(on).not.toBe(off);
  expect(disposed).toEqual(['off']);
  host.keepOnly([]);
  expect(disposed).toEqual(['off', 'on']);
});

test('keepOnly ends the runtimes that the next run does not need', async () => {
  const host = new LanguageHost(store, () => 1);
  const before = await host.runtimeOf('javascript');
  host.keepOnly(['javascript']);
  expect(await host.runtimeOf('javascript')).toBe(before);
  host.keepOnly(['lua']);
  expect(await host.runtimeOf('javascript')).not.toBe(before);
});
