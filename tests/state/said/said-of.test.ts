import { afterEach, beforeEach, expect, test } from 'vitest';
import { ImportError } from '../../../src/formats/import-error.ts';
import { recognise } from '../../../src/formats/recognise.ts';
import { locale } from '../../../src/state/locale.svelte.ts';
import { allSaid } from '../../../src/state/said/all-said.ts';
import type { Sentence } from '../../../src/state/said/known-sentences.ts';
import { openSentences, saidOf } from '../../../src/state/said/said-of.svelte.ts';
import { SentenceBook } from '../../../src/state/said/sentence-book.ts';
import { sentencePattern } from '../../../src/state/said/sentence-pattern.ts';
import { storageError } from '../../../src/storage/storage-error.ts';
import { saidInSource, unmarkedErrors, type SaidInSource } from './sentences-in-source.ts';

beforeEach(async () => {
  locale.choose('ko');
  await openSentences();
});
afterEach(() => {
  locale.choose(undefined);
});

const hangul = /[가-힣]/;
const book = new SentenceBook(allSaid);
const found = saidInSource();

/** A sentence with values that are known themselves, and have a number that stands in any language. */
const filled = ({ pieces }: SaidInSource): string =>
  pieces.reduce((text, piece, i) => (i === 0 ? piece : `${text}run ${900 + i}${piece}`), '');
const valuesOf = ({ pieces }: SaidInSource): string[] =>
  pieces.slice(1).map((_, i) => String(901 + i));

test('said marks hundreds of sentences, and every one has a message', () => {
  expect(found.length).toBeGreaterThan(400);
  const unknown = found.filter((one) => book.findValue(filled(one)) === undefined);
  expect(unknown.map(({ place, pieces }) => `${place}: ${pieces.join('{}')}`)).toEqual([]);
});

test('saidOf(sentence) keeps every value that is filled in', () => {
  const lost = found.filter((one) => {
    const text = book.findValue(filled(one)) ?? '';
    return !valuesOf(one).every((value) => text.includes(value));
  });
  expect(lost.map(filled)).toEqual([]);
});

test('every message that is looked up by its English is said somewhere, and gives it back', () => {
  const texts = found.map(filled);
  const messages: readonly Sentence[] = allSaid.flatMap(
    ({ sentences, parts = [], joins = [], frames = [] }) => [
      ...sentences,
      ...parts,
      ...joins,
      ...frames,
    ],
  );
  const patterns = messages.map(sentencePattern);
  const dead = patterns.filter(({ pattern }) => !texts.some((text) => pattern.test(text)));
  expect(dead.map(({ pattern }) => pattern.source)).toEqual([]);
  locale.choose('en');
  const changed = found.map(filled).filter((text) => (book.findValue(text) ?? text) !== text);
  expect(changed).toEqual([]);
});

test('saidOf(message) of an import finds every reason behind the place it is at', () => {
  const reasons = found.filter(
    ({ place, pieces }) =>
      /^(formats|exchange)/.test(place) && /^[a-z].*\.$/s.test(filled({ place, pieces })),
  );
  expect(reasons.length).toBeGreaterThan(50);
  const odd = reasons.map(filled).filter((reason) => {
    const message = new ImportError({ file: 'a b.jsonl', line: 7 }, reason).message;
    return saidOf(message) !== `a b.jsonl 7행: ${book.findValue(reason) ?? ''}`;
  });
  expect(odd).toEqual([]);
});

test('errors of the rooms below the page are marked with said', () => {
  expect(unmarkedErrors()).toEqual([]);
});

test('saidOf(message) of an import gives place and reason in Korean', () => {
  const { message } = new ImportError({ file: 'a: b.jsonl', line: 3 }, 'is empty.');
  expect(saidOf(message)).toBe('a: b.jsonl 3행: 비어 있습니다.');
});

test('saidOf(message) says what stands inside of a sentence in Korean too', () => {
  let message = '';
  try {
    recognise([{ doc_id: 1, resps: [] }], 'log.jsonl');
  } catch (error) {
    message = (error as Error).message;
  }
  expect(saidOf(message)).toBe(
    'log.jsonl: lm-evaluation-harness의 표본 형식으로 보이며, 아직 가져올 수 없습니다.',
  );
});

test('saidOf(message) joins parts only where each is known', () => {
  expect(saidOf('must be text or a number, found a list.')).toBe(
    '텍스트 또는 숫자 형식이어야 하는데 목록 값이 있습니다.',
  );
  expect(
    saidOf('[wllama] The file of this or that is cut short: delete it and fetch it again.'),
  ).toBe('[wllama] this or that 모델의 파일이 도중에 잘렸습니다. 삭제하고 다시 가져오세요.');
});

test('saidOf(message) keeps what the browser said, and text nobody knows, as they are', () => {
  const full = storageError('full', new DOMException('No room', 'QuotaExceededError')).message;
  expect(saidOf(full)).toMatch(/^디스크 또는 .*시도하세요\. \(QuotaExceededError: No room\)$/);
  expect(saidOf('TypeError: x is not a function')).toBe('TypeError: x is not a function');
  expect(saidOf('')).toBe('');
});

test('saidOf(message) is the message itself in English', () => {
  locale.choose('en');
  expect(saidOf('is empty.')).toBe('is empty.');
  expect(hangul.test(saidOf('The engine was closed.'))).toBe(false);
});

test('saidOf(text) of many colons, and of pages that a program printed, comes to an end', () => {
  const trace = Array.from({ length: 60 }, (_, i) => `part ${i}`).join(': ');
  expect(saidOf(trace)).toContain('part 59');
  const pages = 'Traceback: '.repeat(20_000);
  expect(saidOf(pages)).toBe(pages);
});
