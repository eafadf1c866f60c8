import { expect, test } from 'vitest';
import { coalesce } from '../../src/state/library-refresh.ts';

/** Work that ends when it is told to, in the order it was begun. */
function manualWork() {
  const running: { done: () => void; fail: () => void }[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      running.push({
        done: resolve,
        fail: () => {
          reject(new Error('failed'));
        },
      });
    });
  return { running, refresh: coalesce(work) };
}

test('coalesce(work) lets calls made meanwhile share one more run after it', async () => {
  const { running, refresh } = manualWork();
  const first = refresh();
  const later = [refresh(), refresh(), refresh()];
  expect(running).toHaveLength(1);
  running[0]?.done();
  await first;
  await Promise.resolve();
  expect(running).toHaveLength(2);
  running[1]?.done();
  await Promise.all(later);
  expect(running).toHaveLength(2);
});

test('coalesce(work) takes a call made just after an end into the run that is about to start', async () => {
  const { running, refresh } = manualWork();
  const first = refresh();
  const second = refresh();
  running[0]?.done();
  await first;
  const third = refresh();
  await new Promise((resolve) => setTimeout(resolve));
  expect(running).toHaveLength(2);
  running[1]?.done();
  await Promise.all([second, third]);
  expect(running).toHaveLength(2);
});

test('coalesce(work) runs again for the next call after a failure', async () => {
  const { running, refresh } = manualWork();
  const first = refresh();
  const second = refresh();
  running[0]?.fail();
  await expect(first).rejects.toThrow('failed');
  await Promise.resolve();
  running[1]?.done();
  await second;
  const third = refresh();
  running[2]?.done();
  await third;
  expect(running).toHaveLength(3);
});
