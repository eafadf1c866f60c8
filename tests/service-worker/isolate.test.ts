import { expect, test } from 'vitest';
import { isolate } from '../../src/service-worker/isolate.ts';

test('isolate(response) adds the headers of isolation and keeps the rest', async () => {
  const headers = {
    'Content-Type': 'application/wasm',
    'Cross-Origin-Opener-Policy': 'unsafe-none',
  };
  const answer = isolate(new Response('body', { status: 203, statusText: 'Fine', headers }));
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'application/wasm',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect([answer.status, answer.statusText]).toEqual([203, 'Fine']);
  expect(await answer.text()).toBe('body');
});

test.each([204, 304])('isolate(response) keeps a %i, which may have no body', (status) => {
  expect(isolate(new Response(null, { status })).status).toBe(status);
});

test('isolate(response) leaves alone what cannot be built anew', () => {
  const failure = Response.error();
  expect(isolate(failure)).toBe(failure);
});
