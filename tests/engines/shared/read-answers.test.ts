import { expect, test } from 'vitest';
import { readAnswers } from '../../../src/engines/shared/answers/read-answers.ts';
import { UnusableAnswer } from '../../../src/engines/shared/answers/unusable-answer.ts';

const completion = (choice: object, more: object = {}) => ({
  model: 'm',
  choices: [{ index: 0, text: 'x', finish_reason: 'stop', ...choice }],
  ...more,
});
const first = (json: unknown) => readAnswers(json).answers[0];
const reasonOf = (json: unknown) => {
  try {
    readAnswers(json);
  } catch (error) {
    if (error instanceof UnusableAnswer) return error.reason;
  }
  throw new Error('It is an answer.');
};

test('readAnswers(completion) gives text, tokens, their log-probability, and the model', () => {
  const json = completion({ logprobs: { token_logprobs: [-1, -0.5] } });
  expect(readAnswers(json)).toEqual({
    model: 'm',
    answers: [{ text: 'x', stopReason: 'stop', tokens: 2, logProb: -1.5 }],
  });
});

test('readAnswers(chat) reads message, reasoning and log-probabilities of that shape', () => {
  const json = {
    choices: [
      {
        message: { role: 'assistant', content: 'x', reasoning_content: 'hm' },
        finish_reason: 'length',
        logprobs: { content: [{ token: 'x', logprob: -2, top_logprobs: [] }] },
      },
    ],
  };
  expect(first(json)).toEqual({
    text: 'x',
    stopReason: 'length',
    tokens: 1,
    logProb: -2,
    reasoning: 'hm',
  });
});

test('readAnswers(chat) takes content in parts, and none at all', () => {
  const chat = (content: unknown) => ({
    choices: [{ message: { content }, finish_reason: 'length' }],
  });
  expect(
    first(
      chat([
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ]),
    ).text,
  ).toBe('ab');
  expect(first(chat(null)).text).toBe('');
});

test('readAnswers(llama.cpp completion) reads chat-like log-probabilities', () => {
  expect(first(completion({ logprobs: { content: [{ logprob: -3 }] } }))).toMatchObject({
    tokens: 1,
    logProb: -3,
  });
});

test('readAnswers(…) counts by usage where there are no log-probabilities', () => {
  expect(first(completion({}, { usage: { completion_tokens: 9 } }))).toEqual({
    text: 'x',
    stopReason: 'stop',
    tokens: 9,
  });
});

test('readAnswers(several choices) sorts them, and gives none of them the count of all', () => {
  const choices = [2, 0, 1].map((index) => ({ index, text: String(index) }));
  const { answers } = readAnswers({ choices, usage: { completion_tokens: 9 } });
  expect(answers).toEqual([{ text: '0' }, { text: '1' }, { text: '2' }]);
});

test.each([
  ['a token without one', [-1, null]],
  ["OpenAI's stand-in for unlikely", [-1, -9999]],
  ['a probability above 1', [-1, 0.5]],
])('readAnswers(…) sums no log-probabilities with %s', (_, each) => {
  const answer = first(completion({ logprobs: { token_logprobs: each } }));
  expect(answer).toEqual({ text: 'x', stopReason: 'stop', tokens: 2 });
});

test('readAnswers(…) forgives a certain token its rounding', () => {
  expect(first(completion({ logprobs: { token_logprobs: [1e-7, -1] } })).logProb).toBe(-1);
});

test.each([
  ['stop', 'stop'],
  ['eos', 'stop'],
  ['length', 'length'],
  ['max_tokens', 'length'],
  ['whatever', undefined],
  [null, undefined],
])('readAnswers(finish_reason %j) says %j', (finish_reason, stopReason) => {
  expect(first(completion({ finish_reason })).stopReason).toBe(stopReason);
});

test('readAnswers(finish_reason "content_filter") is no answer of the model', () => {
  expect(reasonOf(completion({ finish_reason: 'content_filter' }))).toEqual({ kind: 'withheld' });
});

test('readAnswers(finish_reason "abort") is an answer cut off', () => {
  expect(reasonOf(completion({ finish_reason: 'abort' }))).toMatchObject({ kind: 'cut-off' });
});

test.each([[{}], [[]], [null], ['text'], [{ choices: [] }], [{ choices: [{ text: 3 }] }]])(
  'readAnswers(%j) is an answer of another form',
  (json) => {
    expect(reasonOf(json)).toMatchObject({ kind: 'odd-answer' });
  },
);
