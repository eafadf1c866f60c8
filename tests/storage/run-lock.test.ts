import { afterEach, expect, test, vi } from 'vitest';
import { runIsFree, runsInProgress, whenItsTurn, withRunLock } from '../../src/storage/run-lock.ts';
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

test('whenItsTurn waits for the other tab, tells that it waits, and then works', async () => {
  stubLocks();
  const order: string[] = [];
  const { signal } = new AbortController();
  const turn = (name: string) =>
    whenItsTurn({ signal, onWait: () => order.push(`${name} waits`) }, async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([turn('a'), turn('b')])).toEqual(['a', 'b']);
  expect(order).toEqual(['a begins', 'b waits', 'a ends', 'b begins', 'b ends']);
});

test('whenItsTurn gives nothing, and does nothing, where it is stopped while it waits', async () => {
  stubLocks();
  const abort = new AbortController();
  const work = vi.fn(() => Promise.resolve(1));
  const none = { signal: new AbortController().signal, onWait: () => undefined };
  await whenItsTurn(none, async () => {
    const waiting = whenItsTurn({ signal: abort.signal, onWait: () => undefined }, work);
    abort.abort();
    expect(await waiting).toBeUndefined();
  });
  expect(work).not.toHaveBeenCalled();
});
