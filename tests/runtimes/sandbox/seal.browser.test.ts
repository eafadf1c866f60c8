import { expect, test } from 'vitest';

/** Seals a worker of its own, then tells what a program could still do there. */
async function inSealedWorker(): Promise<Record<string, unknown>> {
  const worker = new Worker(new URL('./seal-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Record<string, unknown>>) => {
        resolve(data);
      };
      worker.onerror = (event) => {
        reject(new Error(event.message));
      };
    });
  } finally {
    worker.terminate();
  }
}

test('seal leaves a program no way to speak for its lane, nor to answer for what is awaited', async () => {
  expect(await inSealedWorker()).toEqual({
    reachable: [],
    awaited: 'the value',
    promised: 'the value',
    ownThen: 'its own',
  });
});
