import { afterEach, expect, test, vi } from 'vitest';
import { runIsFree, runsInProgress, withRunLock } from '../../src/storage/run-lock.ts';
import { stubLocks } from './fake-locks.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('withRunLock lets one tab work on a run and tells the others that it is busy', async () => {
  stubLocks();
  const second = vi.fn(() => Promise.resolve());
  const first = await withRunLock('r', async () => {
    expect(await withRunLock('r', second)).toEqual({ busy: true });
    expect(await withRunLock('other', () => Promise.resolve(1))).toEqual({
      busy: false,
      result: 1,
    });
    expect(await runsInProgress()).toEqual(new Set(['r']));
    return 'done';
  });
  expect(first).toEqual({ busy: false, result: 'done' });
  expect(second).not.toHaveBeenCalled();
});

test('withRunLock frees the run when the work throws', async () => {
  stubLocks();
  await expect(withRunLock('r', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await runsInProgress()).toEqual(new Set());
});

test('runIsFree resolves when the tab that works on the run is done', async () => {
  stubLocks();
  const order: string[] = [];
  let watching: Promise<unknown> = Promise.resolve();
  await withRunLock('r', async () => {
    watching = runIsFree('r').then(() => order.push('free'));
    await Promise.resolve();
    order.push('worked');
  });
  await watching;
  expect(order).toEqual(['worked', 'free']);
});

test('without Web Locks work just runs, and nothing is known to be in progress', async () => {
  vi.stubGlobal('navigator', undefined);
  expect(await withRunLock('r', () => Promise.resolve(1))).toEqual({ busy: false, result: 1 });
  expect(await runsInProgress()).toEqual(new Set());
  await runIsFree('r');
});
