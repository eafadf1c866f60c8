import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InstallProgress } from '../../src/service-worker/install-progress.ts';

const base = 'https://host.example/playground/service-worker.js';
const entries = [
  { url: 'index.html', revision: 'a', bytes: 10 },
  { url: 'assets/python.wasm', revision: null, bytes: 90 },
  { url: 'manifest.webmanifest', revision: 'b' },
];
const at = (path: string) => new URL(path, base).href;

test('InstallProgress.stored(url) adds up the sizes of what is stored', () => {
  const progress = new InstallProgress(entries, base);
  expect(progress.totalBytes).toBe(100);
  expect(progress.stored(at('assets/python.wasm'))).toBe(90);
  expect(progress.stored(at('manifest.webmanifest'))).toBe(90);
  expect(progress.stored(at('index.html'))).toBe(100);
});

test('InstallProgress.stored(url) counts a file once and passes over strangers', () => {
  const progress = new InstallProgress(entries, base);
  progress.stored(at('index.html'));
  expect(progress.stored(at('index.html'))).toBe(10);
  expect(progress.stored(at('other.js'))).toBe(10);
});

test('InstallProgress.stored(url) ends at the total in whatever order files arrive', () => {
  const order = fc.shuffledSubarray(entries, { minLength: entries.length });
  fc.assert(
    fc.property(order, (files) => {
      const progress = new InstallProgress(entries, base);
      const seen = files.map(({ url }) => progress.stored(at(url)));
      expect(seen.at(-1)).toBe(progress.totalBytes);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }),
  );
});
