import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { parseCatalogue } from '../../src/formats/catalogue.ts';
import { locale } from '../../src/state/locale.svelte.ts';
import { saidOfBenchmark } from '../../src/state/said-of-benchmarks.ts';

afterEach(() => {
  locale.choose(undefined);
});

const text = readFileSync(new URL('../../public/catalogue.json', import.meta.url), 'utf8');
const catalogue = parseCatalogue(JSON.parse(text));

test('saidOfBenchmark(fact) knows what is no name among languages and licences', () => {
  const facts = catalogue.flatMap(({ languages, licence }) => [...languages, licence]);
  const words = facts.filter((fact) => /\b[a-z]{3,} /.test(fact));
  expect(words).toEqual(['and more', 'and 16 more', 'see its licence file']);
  locale.choose('ko');
  expect(words.map(saidOfBenchmark)).toEqual(['그 밖의 언어', '외 16개', '라이선스 파일 참고']);
});

test('saidOfBenchmark(sentence) knows every description and note of the catalogue', () => {
  const sentences = catalogue.flatMap(({ description, note }) =>
    note === undefined ? [description] : [description, note],
  );
  expect(sentences.length).toBeGreaterThan(10);
  locale.choose('ko');
  expect(sentences.filter((sentence) => !/[가-힣]/.test(saidOfBenchmark(sentence)))).toEqual([]);
});
