import { afterEach, expect, test } from 'vitest';
import { locale } from '../../src/state/locale.svelte.ts';
import { modelNote } from '../../src/state/model-words.ts';

afterEach(() => {
  locale.choose(undefined);
});

const coder = { parameters: 1.54e9, bytes: 870e6, licence: 'Apache-2.0' };

test('modelNote(model) tells size, download and licence as the language does', () => {
  expect(modelNote(coder)).toBe('1.54 billion parameters, about 870 MB, licence: Apache-2.0');
  locale.choose('ko');
  expect(modelNote(coder)).toBe('매개변수 15.4억 개, 약 870 MB, 라이선스: Apache-2.0');
});

test('modelNote(model) tells what is known, or what the engine notes', () => {
  expect(modelNote({ licence: 'MIT' })).toBe('licence: MIT');
  expect(modelNote({ note: 'Q8_0' })).toBe('Q8_0');
  expect(modelNote({})).toBeUndefined();
});
