import { expect, test, vi } from 'vitest';
import { installChromium, type ChromiumSource } from '../../scripts/install-chromium-steps.ts';

/** A machine whose Chromium appears once a source that works has been tried. */
function machine(present?: string) {
  let path = present;
  const lines: string[] = [];
  const source = (name: string, gives?: string): ChromiumSource & { install: () => boolean } => ({
    name,
    install: vi.fn(() => {
      path = gives ?? path;
      return gives !== undefined;
    }),
  });
  return { find: () => path, say: (line: string) => lines.push(line), lines, source };
}

test('installChromium(find, ...) installs nothing where a Chromium runs', () => {
  const { find, say, source } = machine('/usr/bin/chromium');
  const download = source('download', '/elsewhere');
  expect(installChromium(find, [download], say)).toBe('/usr/bin/chromium');
  expect(download.install).not.toHaveBeenCalled();
});

test('installChromium(find, sources) falls through to the first source that works', () => {
  const { find, say, lines, source } = machine();
  const last = source('last', '/last');
  const path = installChromium(find, [source('no network'), source('package', '/p'), last], say);
  expect(path).toBe('/p');
  expect(last.install).not.toHaveBeenCalled();
  expect(lines).toContain('no network: did not work.');
});

test('installChromium(find, sources) does not trust a source whose Chromium does not start', () => {
  const { find, say, lines, source } = machine();
  const broken: ChromiumSource = { name: 'broken', install: () => true };
  expect(installChromium(find, [broken, source('package', '/p')], say)).toBe('/p');
  expect(lines).toContain('broken: installed, but it does not start.');
});

test('installChromium(find, sources) names why a source was not tried, and what to do', () => {
  const { find, say, lines, source } = machine();
  const rootOnly = { ...source('package', '/p'), unless: 'only root can' };
  expect(installChromium(find, [rootOnly], say)).toBeUndefined();
  expect(rootOnly.install).not.toHaveBeenCalled();
  expect(lines[0]).toBe('Not tried: package (only root can).');
  expect(lines.at(-1)).toMatch(/set CHROMIUM to the path/);
});
