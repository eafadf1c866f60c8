import { expect, test } from 'vitest';
import { EngineError, type EngineProgress } from '../../../src/engines/engine.ts';
import { startLocalLane } from '../../../src/engines/pico/local-lane.ts';
import { Pico, type PicoSetup } from '../../../src/engines/pico/pico.ts';
import type { PicoLane } from '../../../src/engines/pico/pico-port.ts';
import { randomParts } from './random-model.ts';
import { digest, drawAll, expectedDigest, indicesTo, params, problem } from './sample-digest.ts';

const parts = await randomParts();
const never = new AbortController().signal;

const pico = (setup: Partial<PicoSetup> = {}) =>
  new Pico({
    params,
    workers: 1,
    startLane: startLocalLane,
    loadParts: () => Promise.resolve(parts),
    ...setup,
  });

test.each([1, 2, 3])('draw(problem) with %d workers comes to the same digest', async (workers) => {
  expect(await digest(await drawAll(pico({ workers }), indicesTo(50)))).toBe(expectedDigest);
});

test('draw(problem) gives each index once, and nothing for none', async () => {
  const drawn = await drawAll(pico({ workers: 2 }), [4, 90, 7]);
  expect(drawn.map(({ index }) => index)).toEqual([4, 7, 90]);
  expect(await drawAll(pico(), [])).toEqual([]);
});

test('draw(problem) serves several problems at once', async () => {
  const engine = pico({ workers: 2 });
  const prompts = ['def a():', 'def b():', 'def c():'];
  const together = await Promise.all(prompts.map((text) => drawAll(engine, indicesTo(9), text)));
  for (const [i, text] of prompts.entries()) {
    expect(await drawAll(engine, indicesTo(9), text)).toEqual(together[i]);
  }
});

test('draw(problem) ends at once when aborted, and the lanes are free again', async () => {
  const engine = pico({ workers: 2 });
  await drawAll(engine, [0]);
  const abort = new AbortController();
  const count = 20_000;
  let seen = 0;
  for await (const drawn of engine.draw(problem('def a():'), indicesTo(count), abort.signal)) {
    expect(abort.signal.aborted).toBe(false);
    seen += drawn.index >= 0 ? 1 : 0;
    if (seen === 10) abort.abort();
  }
  expect(seen).toBe(10);
  // Were the lanes not free, this would wait for thousands of samples.
  expect(await drawAll(engine, [1])).toHaveLength(1);
});

test('draw(problem) stops the lanes when its reader leaves', async () => {
  const { lane, stops } = watchedLane();
  const engine = pico({ startLane: () => lane });
  for await (const { index } of engine.draw(problem('def a():'), indicesTo(2000), never)) {
    if (index >= 0) break;
  }
  expect(stops()).toBe(1);
  expect(await drawAll(engine, [1])).toHaveLength(1);
});

test('draw(problem) gives nothing when aborted before it begins', async () => {
  for await (const drawn of pico().draw(problem('def a():'), [1], AbortSignal.abort())) {
    expect.unreachable(`There is a sample: ${drawn.completion.text}`);
  }
});

test('prepare(onProgress) tells how many lanes are loaded, once', async () => {
  const told: EngineProgress[] = [];
  const engine = pico({ workers: 2 });
  const onProgress = (progress: EngineProgress) => told.push(progress);
  await engine.prepare(onProgress, never);
  await engine.prepare(onProgress, never);
  expect(told).toEqual([
    { stage: 'load', done: 1, total: 2 },
    { stage: 'load', done: 2, total: 2 },
  ]);
});

test('prepare(onProgress) fails with an EngineError, and can be tried again', async () => {
  let tries = 0;
  const engine = pico({
    loadParts: () =>
      tries++ === 0 ? Promise.reject(new TypeError('offline')) : Promise.resolve(parts),
  });
  const failed = engine.prepare(() => undefined, never);
  await expect(failed).rejects.toBeInstanceOf(EngineError);
  await expect(failed).rejects.toThrow('offline');
  expect(await drawAll(engine, [0])).toHaveLength(1);
});

test('prepare(onProgress) rejects when aborted', async () => {
  const engine = pico({ loadParts: () => new Promise(() => undefined) });
  const abort = new AbortController();
  const preparing = engine.prepare(() => undefined, abort.signal);
  abort.abort();
  await expect(preparing).rejects.toThrow('abort');
  await expect(engine.prepare(() => undefined, abort.signal)).rejects.toThrow('abort');
});

test('draw(problem) passes on as an EngineError what a lane says', async () => {
  const broken = { ...startLocalLane(), draw: () => Promise.reject(new Error('out of memory')) };
  const drawn = drawAll(pico({ startLane: () => broken }), [0]);
  await expect(drawn).rejects.toBeInstanceOf(EngineError);
  await expect(drawn).rejects.toThrow('out of memory');
});

test('dispose() ends the lanes, and nothing can be drawn after it', async () => {
  let ended = 0;
  const startLane = () => ({ ...startLocalLane(), end: () => ended++ });
  const engine = pico({ workers: 2, startLane });
  await engine.prepare(() => undefined, never);
  engine.dispose();
  expect(ended).toBe(2);
  await expect(drawAll(engine, [0])).rejects.toThrow('closed');
});

test('dispose() ends draws that are under way with an EngineError', async () => {
  const engine = pico();
  const drawing = drawAll(engine, indicesTo(5000));
  await engine.prepare(() => undefined, never);
  engine.dispose();
  await expect(drawing).rejects.toThrow('closed');
});

test('new Pico(setup) refuses parameters and workers that cannot draw', () => {
  expect(() => pico({ params: { ...params, topP: 2 } })).toThrow('top-p 2');
  expect(() => pico({ workers: 0 })).toThrow('0 workers');
});

/** A lane that counts how often it is told to stop. */
function watchedLane(): { lane: PicoLane; stops: () => number } {
  const lane = startLocalLane();
  let stops = 0;
  const stop = () => {
    stops++;
    return lane.stop();
  };
  return { lane: { ...lane, stop }, stops: () => stops };
}
