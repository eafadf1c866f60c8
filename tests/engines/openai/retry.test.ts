import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../../../src/engines/openai/failure.ts';
import { defaultRetry, isOverload, pauseBefore } from '../../../src/engines/openai/retry.ts';

const policy = { ...defaultRetry, retries: 3, firstPauseMs: 100, longestPauseMs: 300 };
const status = (code: number, more: Partial<Failure & { kind: 'status' }> = {}): Failure => ({
  kind: 'status',
  status: code,
  said: { message: '', code: '', html: false },
  ...more,
});
const pause = (tried: number, failure: Failure, random = 0) =>
  pauseBefore(tried, failure, policy, () => random);

test('pauseBefore(tried, …) doubles up to the longest pause, then gives up', () => {
  const pauses = [1, 2, 3, 4].map((tried) => pause(tried, status(500), 1));
  expect(pauses).toEqual([100, 200, 300, undefined]);
});

test('pauseBefore(…) makes half of a pause random', () => {
  expect(pause(2, status(500), 0)).toBe(100);
  expect(pause(2, status(500), 0.5)).toBe(150);
});

test('pauseBefore(…) is never shorter than what the server asks for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, r) => {
        const asked = pause(n, status(429, { retryAfterMs: 5000 }), r) ?? 0;
        expect(asked).toBeGreaterThanOrEqual(5000);
        expect(asked).toBeLessThanOrEqual(5000 + policy.longestPauseMs);
      },
    ),
  );
});

test('pauseBefore(…) does not wait for a server that asks for hours', () => {
  expect(pause(1, status(429, { retryAfterMs: 3_600_000 }))).toBeUndefined();
});

test.each([408, 425, 429, 500, 502, 503, 504, 529])('pauseBefore(…) tries %i again', (code) => {
  expect(pause(1, status(code))).toBeGreaterThan(0);
});

test.each([400, 401, 403, 404, 413, 422, 501, 505])(
  'pauseBefore(…) does not try %i again',
  (code) => {
    expect(pause(1, status(code))).toBeUndefined();
  },
);

test('pauseBefore(…) does not wait for a quota that is used up', () => {
  const said = {
    message: 'You exceeded your current quota',
    code: 'insufficient_quota',
    html: false,
  };
  expect(pause(1, status(429, { said }))).toBeUndefined();
});

test('pauseBefore(…) tries a broken connection again, a late answer once, nonsense never', () => {
  const late: Failure = { kind: 'timed-out', limitMs: 1 };
  expect(pause(1, { kind: 'unreachable', cause: 0 })).toBeGreaterThan(0);
  expect(pause(3, { kind: 'cut-off', cause: 0 })).toBeGreaterThan(0);
  expect([pause(1, late), pause(2, late)]).toEqual([50, undefined]);
  expect(pause(1, { kind: 'not-json', text: '' })).toBeUndefined();
  expect(pause(1, { kind: 'withheld' })).toBeUndefined();
});

test('isOverload(failure) tells what concerns all requests', () => {
  expect([429, 503, 500].map((code) => isOverload(status(code)))).toEqual([true, true, false]);
});
