import { expect, test } from 'vitest';
import { retry } from '../../src/service-worker/retry.ts';

const options = { times: 3, pauseMs: 0 };

/** Fails as often as told, then gives the number of the attempt. */
const failing = (times: number) => {
  const attempts: number[] = [];
  const work = (attempt: number): Promise<number> => {
    attempts.push(attempt);
    if (attempt <= times) return Promise.reject(new Error(`attempt ${attempt}`));
    return Promise.resolve(attempt);
  };
  return { attempts, work };
};

test('retry(options, work) stops at the first success', async () => {
  const { attempts, work } = failing(1);
  expect(await retry(options, work)).toBe(2);
  expect(attempts).toEqual([1, 2]);
});

test('retry(options, work) gives up after so many times, with the last reason', async () => {
  const { attempts, work } = failing(9);
  await expect(retry(options, work)).rejects.toThrow('attempt 3');
  expect(attempts).toEqual([1, 2, 3]);
});
