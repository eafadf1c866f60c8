import { afterEach, expect, test } from 'vitest';
import { EngineError, type EngineProgress } from '../../../src/engines/engine.ts';
import { createWebLlm } from '../../../src/engines/web-llm/create-web-llm.ts';
import { deviceSentences } from '../../../src/engines/web-llm/device-sentences.ts';
import { explain } from '../../../src/engines/web-llm/explain.ts';
import { webLlmModels } from '../../../src/engines/web-llm/models.ts';
import { WebLlm } from '../../../src/engines/web-llm/web-llm.ts';
import { laneIn } from '../../../src/engines/web-llm/worker-lane.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { drawAll } from './draw-all.ts';
import { standInModel } from './stand-in-lane.ts';

const never = new AbortController().signal;
const ignore = () => undefined;
const options = {
  model: standInModel,
  params: { temperature: 1, topP: 1, maxTokens: 30, stop: ['\n\n'], seed: 7 },
  render: () => ({ kind: 'completion', prompt: 'def ' }) as const,
};

const open: Engine[] = [];
afterEach(() => {
  for (const engine of open.splice(0)) engine.dispose();
});
function opened<Made extends Engine>(engine: Made): Made {
  open.push(engine);
  return engine;
}

const inWorker = (params = options.params) => {
  const startLane = () =>
    laneIn(new Worker(new URL('./stand-in.worker.ts', import.meta.url), { type: 'module' }));
  return opened(new WebLlm({ ...options, params, startLane, patienceMs: 500 }));
};

test('the worker of the site loads and says that there is no graphics card', async () => {
  const engine = opened(createWebLlm(options));
  const failed = engine.prepare(ignore, never);
  await expect(failed).rejects.toThrow(`[web-llm] ${deviceSentences.noAdapter}`);
  await expect(failed).rejects.toBeInstanceOf(EngineError);
});

test('the worker of the site says so before it fetches anything, for every model', async () => {
  const [model] = webLlmModels;
  if (!model) throw new Error('no models');
  const before = performance.getEntriesByType('resource').length;
  const { error } = await drawAll(opened(createWebLlm({ ...options, model })), [0]);
  expect((error as Error).message).toContain(deviceSentences.noAdapter);
  const fetched = performance.getEntriesByType('resource').slice(before);
  expect(fetched.filter(({ name }) => name.includes('huggingface'))).toEqual([]);
});

test('a lane in a worker draws what a lane in this thread draws, and tells of its progress', async () => {
  const told: EngineProgress[] = [];
  const engine = inWorker();
  await engine.prepare((progress) => told.push(progress), never);
  expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['download', 'load']);
  const { drawn } = await drawAll(engine, [0, 1, 2]);
  expect(drawn.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(drawn.every(({ completion }) => (completion.logProb ?? 1) <= 0)).toBe(true);
  const again = await drawAll(inWorker(), [2]);
  expect(again.drawn).toEqual(drawn.slice(2));
});

test('a lane in a worker stops when aborted, and is ready for the next draw', async () => {
  const engine = inWorker({ ...options.params, maxTokens: 5000, stop: [] });
  await engine.prepare(ignore, never);
  const controller = new AbortController();
  const drawing = drawAll(engine, [0], controller.signal);
  setTimeout(() => {
    controller.abort();
  }, 50);
  expect((await drawing).drawn).toEqual([]);
});

test('dispose() ends the worker and what it draws', async () => {
  const engine = inWorker({ ...options.params, maxTokens: 5000, stop: [] });
  await engine.prepare(ignore, never);
  const drawing = drawAll(engine, [0]);
  engine.dispose();
  expect((await drawing).error).toBeInstanceOf(EngineError);
});

test('a worker that cannot start is an EngineError', async () => {
  const startLane = () => laneIn(new Worker('/there-is-no-such-worker.js', { type: 'module' }));
  const engine = opened(new WebLlm({ ...options, startLane }));
  const failed = engine.prepare(ignore, never);
  await expect(failed).rejects.toThrow('[web-llm] Its worker broke');
});

const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error,
  );
const cacheAdd = async (url: string) => (await caches.open('tests/errors')).add(url);
const instantiate = (bytes: number[]) =>
  WebAssembly.instantiate(new Uint8Array(bytes), { env: {} });
const wasmHeader = [0, 97, 115, 109, 1, 0, 0, 0];

/** What web-llm calls when it loads, with what goes wrong there. */
test.each<[string, () => Promise<unknown>, string]>([
  ['nobody answers', () => cacheAdd('http://127.0.0.1:1/tensor-cache.json'), 'check the network'],
  ['a page comes for a library', () => instantiate([60, 33, 100, 111]), 'no WebAssembly library'],
  [
    'a library wants what is not there',
    // One imported function, env.f: () -> ().
    () =>
      instantiate([
        ...[...wasmHeader, 1, 4, 1, 96, 0, 0],
        ...[2, 9, 1, 3, 101, 110, 118, 1, 102, 0, 0],
      ]),
    'another version of web-llm',
  ],
  [
    'a page comes for a description',
    () => new Response('<!doctype html>').json(),
    'not the description of a model',
  ],
])('explain(error) knows what Chromium throws when %s', async (_what, call, wayOut) => {
  expect(explain(await thrownBy(call()), standInModel).message).toContain(wayOut);
});
