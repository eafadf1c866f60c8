import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSkipWaiting, readMessage, skipWaiting } from '../../src/service-worker/messages.ts';

test('readMessage(data) reads what the service worker sends', () => {
  const progress = { type: 'precache-progress', storedBytes: 1, totalBytes: 2 };
  expect(readMessage(progress)).toEqual(progress);
  const failure = { type: 'precache-failed', reason: 'disk full' };
  expect(readMessage(failure)).toEqual(failure);
});

test('readMessage(data) gives undefined for halves of a message', () => {
  expect(readMessage({ type: 'precache-progress', storedBytes: 1 })).toBeUndefined();
  expect(readMessage({ type: 'precache-failed' })).toBeUndefined();
});

test('readMessage(data) and isSkipWaiting(data) never throw, and know strangers', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(readMessage(data)).toBeUndefined();
      expect(isSkipWaiting(data)).toBe(false);
    }),
  );
  expect(isSkipWaiting(skipWaiting)).toBe(true);
});
