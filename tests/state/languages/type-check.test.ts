import { expect, test } from 'vitest';
import { LanguageShelf } from '../../../src/state/languages/language-shelf.svelte.ts';
import { TypeCheck } from '../../../src/state/languages/type-check.svelte.ts';
import { FakeKitStore } from './fake-kit-store.ts';

const program = { solution: 'let one = 1;', tests: [''] };

test('check(program) says that the connection was lost before the compiler was here', async () => {
  const store = new FakeKitStore();
  store.broken = 'checker.js';
  const types = new TypeCheck(new LanguageShelf(store));
  await types.look();
  expect(types.missingBytes).toBeGreaterThan(500_000);
  await types.check(program);
  expect(types.state).toMatchObject({
    kind: 'failed',
    text: expect.stringContaining('before the compiler of TypeScript was here') as string,
  });
}, 120_000);

test('stop() ends a download, and the check with it', async () => {
  const store = new FakeKitStore();
  store.get = (_, __, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  const types = new TypeCheck(new LanguageShelf(store));
  const checking = types.check(program);
  await expect.poll(() => types.state.kind, { timeout: 60_000 }).toBe('loading');
  expect(types.isWorking).toBe(true);
  types.stop();
  await checking;
  expect(types.state).toEqual({ kind: 'stopped' });
}, 120_000);

test('check(program) says so where there is no compiler', async () => {
  const types = new TypeCheck({ find: () => Promise.resolve(undefined) });
  await types.check(program);
  expect(types.state).toMatchObject({ kind: 'failed' });
});
