import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalogue, parseCatalogue } from '../../src/formats/catalogue.ts';

const json = readFileSync(join(import.meta.dirname, '../../public/catalogue.json'), 'utf8');

test('loadCatalogue() reads the site’s own catalogue, each benchmark once', async () => {
  const entries = await loadCatalogue((path) =>
    Promise.resolve(new Response(path === 'catalogue.json' ? json : '')),
  );
  expect(entries.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'HumanEval',
      'HumanEval+',
      'MBPP',
      'MultiPL-E',
      'HumanEval-X',
      'AutoCodeBench',
    ]),
  );
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('every benchmark of the catalogue either can be fetched and read, or says why not', () => {
  for (const { name, download, format, note } of parseCatalogue(JSON.parse(json))) {
    expect((download !== null && format !== null) || note !== undefined, name).toBe(true);
  }
});

test('parseCatalogue(value) refuses unknown formats and addresses that are not https', () => {
  const [entry] = parseCatalogue(JSON.parse(json));
  expect(() => parseCatalogue({ entries: [{ ...entry, format: 'x' }] })).toThrow('no known format');
  expect(() => parseCatalogue({ entries: [{ ...entry, homepage: 'http://x.y' }] })).toThrow();
});

test('loadCatalogue() says so where it is not there', async () => {
  const missing = () => Promise.resolve(new Response('', { status: 404 }));
  await expect(loadCatalogue(missing)).rejects.toThrow('could not be loaded (404)');
});
