import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { parseCatalogue } from '../../src/formats/catalogue.ts';
import { locale } from '../../src/state/locale.svelte.ts';
import { saidOfBenchmark } from '../../src/state/said-of-benchmarks.ts';

afterEach(() => {
  locale.choose(undefined);
});

test('saidOfBenchmark(sentence) knows every description and note of the catalogue', () => {
  const text = readFileSync(new URL('../../public/catalogue.json', import.meta.url), 'utf8');
  const sentences = parseCatalogue(JSON.parse(text)).flatMap(({ description, note }) =>
    note === undefined ? [description] : [description, note],
  );
  expect(sentences.length).toBeGreaterThan(10);
  locale.choose('ko');
  expect(sentences.filter((sentence) => !/[가-힣]/.test(saidOfBenchmark(sentence)))).toEqual([]);
});
