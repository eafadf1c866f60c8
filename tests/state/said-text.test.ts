import { afterEach, beforeEach, expect, test } from 'vitest';
import { pico } from '../../src/engines/pico/describe-pico.ts';
import { builtInModel } from '../../src/engines/prompt-api/built-in-model.ts';
import { describePromptApi } from '../../src/engines/prompt-api/describe-prompt-api.ts';
import { describeWebLlm } from '../../src/engines/web-llm/describe-web-llm.ts';
import { describeWllama } from '../../src/engines/wllama/describe-wllama.ts';
import { languages } from '../../src/runtimes/languages/registry.ts';
import { languagesNotHere, notHere } from '../../src/runtimes/not-here.ts';
import { notHereText } from '../../src/state/languages/language-words.ts';
import { saidOfLanguage } from '../../src/state/languages/said-of-languages.ts';
import { locale } from '../../src/state/locale.svelte.ts';
import { saidOfEngine } from '../../src/state/said-of-engines.ts';

beforeEach(() => {
  locale.choose('ko');
});
afterEach(() => {
  locale.choose(undefined);
});

const hangul = /[가-힣]/;

test('saidOfLanguage(sentence) knows every caveat, and every reason why a language is not here', () => {
  const sentences = [
    ...languages.flatMap(({ language }) => language.caveats),
    ...[...languagesNotHere, notHere('unheard-of')].map(({ reason }) => reason),
  ];
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => !hangul.test(saidOfLanguage(sentence)))).toEqual([]);
});

test('saidOfEngine(sentence) knows what engines of this page say of themselves', async () => {
  const blobsOf = (): never => {
    throw new Error('no model is drawn with');
  };
  const found = await Promise.all([
    builtInModel(undefined, 'Firefox/150'),
    builtInModel(undefined, 'Chrome/140'),
    builtInModel({ availability: () => Promise.resolve('unavailable') } as never, 'Chrome/150'),
  ]);
  const sentences = [
    ...[pico, describePromptApi(), describeWebLlm(), describeWllama({ models: [], blobsOf })].map(
      ({ about }) => about,
    ),
    ...[...pico.models, ...describePromptApi().models].flatMap(({ note = [] }) => note),
    ...found.map((one) => (one.kind === 'absent' ? one.why : '')),
  ];
  expect(sentences.filter((sentence) => !hangul.test(saidOfEngine(sentence)))).toEqual([]);
});

test('saidOfLanguage(sentence) leaves what it does not know as it is', () => {
  expect(saidOfLanguage('A new caveat.')).toBe('A new caveat.');
});

test('saidOfLanguage(sentence) gives the sentence itself in English', () => {
  locale.choose('en');
  const [first = ''] = languages.flatMap(({ language }) => language.caveats);
  expect(saidOfLanguage(first)).toBe(first);
});

test('notHereText(need) is a whole sentence in Korean', () => {
  const { reason, label } = notHere('rust');
  expect(notHereText({ reason, label, problems: 3 })).toBe(
    'Rust 문제 3개는 여기서 실행되지 않습니다(브라우저용 컴파일러가 패키지로 공개되지 않았기 때문). “여기서 실행 불가”로 표시되며 어떤 평균에도 들어가지 않습니다.',
  );
});
