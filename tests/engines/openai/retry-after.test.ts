import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../src/engines/openai/retry-after.ts';

const now = Date.parse('Sat, 21 Nov 2026 12:00:00 GMT');
const asked = (headers: Record<string, string>, body = '') =>
  retryAfterMs(new Headers(headers), body, now);

test.each([
  ['seconds', { 'Retry-After': '7' }, 7000],
  ['no seconds', { 'Retry-After': '0' }, 0],
  ['a date', { 'Retry-After': 'Sat, 21 Nov 2026 12:00:30 GMT' }, 30_000],
  ['a date that has passed', { 'Retry-After': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
  ['milliseconds', { 'retry-after-ms': '250', 'Retry-After': '1' }, 250],
  ['nonsense', { 'Retry-After': 'soon' }, undefined],
  ['nothing', {}, undefined],
])('retryAfterMs(…) reads %s', (_, headers, ms) => {
  expect(asked(headers as Record<string, string>)).toBe(ms);
});

test.each([
  ['Rate limit reached. Please try again in 1.242s.', 1242],
  ['Please try again in 850ms.', 850],
  ['Please try again in 1m2.5s. Visit', 62_500],
  ['Please retry after 20 seconds.', 20_000],
  ['Try again later.', undefined],
])('retryAfterMs(…, %j) reads the words, which pages may always read', (body, ms) => {
  expect(asked({}, body)).toBe(ms);
});
