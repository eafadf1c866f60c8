import { expect, test } from 'vitest';
import type { DrawnCompletion } from '../../../src/engines/engine.ts';
import { streamDrawn, type Reader } from '../../../src/engines/shared/stream-drawn.ts';

const drawn = (index: number): DrawnCompletion => ({
  index,
  completion: { text: String(index), form: 'completion' },
});
const never = () => new AbortController().signal;
const forEver = () => new Promise<never>(() => undefined);

async function indicesOf(stream: AsyncIterable<DrawnCompletion>): Promise<number[]> {
  const indices: number[] = [];
  for await (const { index } of stream) indices.push(index);
  return indices;
}

test('streamDrawn(work) gives what is pushed, as it comes and in that order', async () => {
  let next = (): void => undefined;
  const asked = () => new Promise<void>((resolve) => (next = resolve));
  const stream = streamDrawn(async ({ push }) => {
    push(drawn(1));
    await asked();
    push(drawn(0));
  }, never());
  expect((await stream.next()).value).toEqual(drawn(1));
  next();
  expect((await stream.next()).value).toEqual(drawn(0));
  expect((await stream.next()).done).toBe(true);
});

test('streamDrawn(work) throws what work throws, after what came before it', async () => {
  const stream = streamDrawn(({ push }) => {
    push(drawn(0));
    return Promise.reject(new Error('broke'));
  }, never());
  expect((await stream.next()).value).toEqual(drawn(0));
  await expect(stream.next()).rejects.toThrow('broke');
});

test('streamDrawn(work, aborted signal) does no work', async () => {
  let worked = false;
  const work = () => {
    worked = true;
    return Promise.resolve();
  };
  expect(await indicesOf(streamDrawn(work, AbortSignal.abort()))).toEqual([]);
  expect(worked).toBe(false);
});

test('streamDrawn(…) ends without an error when aborted, dropping what was not read', async () => {
  const controller = new AbortController();
  let heard: Reader | undefined;
  const stream = streamDrawn((reader) => {
    heard = reader;
    [0, 1, 2].map(drawn).forEach(reader.push);
    return forEver();
  }, controller.signal);
  expect((await stream.next()).value).toEqual(drawn(0));
  controller.abort();
  heard?.push(drawn(3));
  expect(await indicesOf(stream)).toEqual([]);
  expect(heard?.stop.aborted).toBe(true);
});

test('streamDrawn(…) says nothing of work that fails because it was aborted', async () => {
  const controller = new AbortController();
  const stream = streamDrawn(
    ({ stop }) =>
      new Promise((_resolve, reject) => {
        stop.addEventListener('abort', () => {
          reject(new Error('stopped'));
        });
      }),
    controller.signal,
  );
  const reading = indicesOf(stream);
  controller.abort();
  expect(await reading).toEqual([]);
});

test('streamDrawn(…) tells work to stop when the reader leaves', async () => {
  let stop: AbortSignal | undefined;
  const work = (reader: Reader) => {
    stop = reader.stop;
    reader.push(drawn(0));
    return forEver();
  };
  for await (const { index } of streamDrawn(work, never())) {
    expect(index).toBe(0);
    break;
  }
  expect(stop?.aborted).toBe(true);
});

test('streamDrawn(…, ended) throws the reason of an engine that was ended', async () => {
  const ended = new AbortController();
  const reading = indicesOf(streamDrawn(forEver, never(), ended.signal));
  ended.abort(new Error('closed'));
  await expect(reading).rejects.toThrow('closed');
});

test('streamDrawn(…, ended) is no error to a caller who had aborted before', async () => {
  const [caller, ended] = [new AbortController(), new AbortController()];
  const reading = indicesOf(streamDrawn(forEver, caller.signal, ended.signal));
  caller.abort();
  ended.abort(new Error('closed'));
  expect(await reading).toEqual([]);
});
