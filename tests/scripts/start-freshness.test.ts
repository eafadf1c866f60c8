import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOlder } from '../../scripts/start-freshness.mjs';

let folder = '';
const path = (name: string) => join(folder, name);

/** Writes a file as if it had been written so many seconds after 2020. */
function write(name: string, second: number): string {
  writeFileSync(path(name), '');
  utimesSync(path(name), 1_577_836_800 + second, 1_577_836_800 + second);
  return path(name);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freshness-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('isOlder(made, sources) is true where nothing was made yet', () => {
  expect(isOlder(path('absent'), [])).toBe(true);
});

test('isOlder(made, sources) compares with the newest source', () => {
  const made = write('made', 5);
  expect(isOlder(made, [write('old', 1), write('older', 0)])).toBe(false);
  expect(isOlder(made, [write('old', 1), write('new', 6)])).toBe(true);
});

test('isOlder(made, sources) looks into folders, and passes over what is absent', () => {
  mkdirSync(path('src'));
  write('src/deep.ts', 9);
  utimesSync(path('src'), 0, 0);
  expect(isOlder(write('made', 5), [path('absent'), path('src')])).toBe(true);
  expect(isOlder(write('made', 10), [path('absent'), path('src')])).toBe(false);
});
