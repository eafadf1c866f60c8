import { expect, test } from 'vitest';
import { RequestFailure } from '../../../src/engines/openai/failure.ts';
import { readReply } from '../../../src/engines/openai/read-reply.ts';

const failureOf = (json: unknown) => {
  try {
    readReply(json);
  } catch (error) {
    if (error instanceof RequestFailure) return error.failure;
  }
  throw new Error('It is an answer.');
};

test('readReply(answer) gives what it says', () => {
  const json = { model: 'm', choices: [{ text: 'x', finish_reason: 'stop' }] };
  expect(readReply(json)).toEqual({ model: 'm', answers: [{ text: 'x', stopReason: 'stop' }] });
});

test.each([
  [{ choices: [] }, 'odd-answer'],
  [{ choices: [{ text: 'x', finish_reason: 'abort' }] }, 'cut-off'],
  [{ choices: [{ text: 'x', finish_reason: 'content_filter' }] }, 'withheld'],
])('readReply(%j) is the failure %s', (json, kind) => {
  expect(failureOf(json)).toMatchObject({ kind });
});

test('readReply(error with status 200) has the status it names', () => {
  const json = { error: { code: 429, message: 'Rate limited upstream' } };
  expect(failureOf(json)).toMatchObject({
    kind: 'status',
    status: 429,
    said: { message: 'Rate limited upstream' },
  });
});

test('readReply(error with status 200 and no number) is an error of the server behind', () => {
  expect(failureOf({ error: { code: 'broken', message: 'No' } })).toMatchObject({ status: 502 });
});
