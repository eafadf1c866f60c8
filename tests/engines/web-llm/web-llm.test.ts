import { afterEach, describe, expect, test } from 'vitest';
import { EngineError, type EngineProgress } from '../../../src/engines/engine.ts';
import { deviceSentences } from '../../../src/engines/web-llm/device-sentences.ts';
import { engineError } from '../../../src/engines/web-llm/engine-error.ts';
import type { WebLlm, WebLlmSetup } from '../../../src/engines/web-llm/web-llm.ts';
import { drawAll, problem } from './draw-all.ts';
import { makeWebLlm, StandInLanes } from './stand-in-lane.ts';
import type { StandInTraits } from './stand-in/stand-in.ts';
import { deviceLost } from './stand-in/web-llm-errors.ts';

const never = new AbortController().signal;
const ignore = () => undefined;
const params = { temperature: 1, topP: 1, maxTokens: 40, stop: [], seed: 7 };
const open: WebLlm[] = [];
afterEach(() => {
  for (const engine of open.splice(0)) engine.dispose();
});

function start(traits: Partial<StandInTraits> = {}, setup: Partial<WebLlmSetup> = {}) {
  const lanes = new StandInLanes(traits);
  const engine = makeWebLlm(lanes, setup);
  open.push(engine);
  return { engine, lanes };
}

describe('what is asked', () => {
  test('each sample is a request of its own, with a seed that is kept beside it', async () => {
    const { engine, lanes } = start();
    const { drawn } = await drawAll(engine, [0, 1, 2]);
    const { requests = [], mostOpen } = lanes.engines[0] ?? {};
    expect(requests.map(({ seed }) => seed)).toEqual(drawn.map(({ extra }) => extra?.['seed']));
    expect(new Set(requests.map(({ seed }) => seed)).size).toBe(3);
    expect(requests.every(({ n }) => n == null)).toBe(true);
    expect(mostOpen).toBe(1);
  });

  test('nothing but temperature and top_p shapes the distribution', async () => {
    const { engine, lanes } = start({}, { params: { ...params, temperature: 0.8, topP: 0.9 } });
    await drawAll(engine, [0]);
    expect(lanes.engines[0]?.requests[0]).toMatchObject({
      temperature: 0.8,
      top_p: 0.9,
      repetition_penalty: 1,
      frequency_penalty: 0,
      presence_penalty: 0,
    });
  });

  test('temperature 0 leaves no choice between equal logits', async () => {
    const { engine, lanes } = start({}, { params: { ...params, temperature: 0 } });
    await drawAll(engine, [0]);
    expect(lanes.engines[0]?.requests[0]?.top_p).toBe(1e-5);
  });

  test("a chat is sent as messages, with the run's stops and the template's", async () => {
    const { engine, lanes } = start(
      {},
      {
        params: { ...params, stop: ['\nclass'] },
        render: () => ({
          kind: 'chat',
          messages: [{ role: 'user', content: 'Write a function.' }],
          stops: ['\ndef'],
        }),
      },
    );
    const { drawn } = await drawAll(engine, [0]);
    expect(lanes.engines[0]?.requests[0]).toMatchObject({
      messages: [{ role: 'user', content: 'Write a function.' }],
      stop: ['\nclass', '\ndef'],
    });
    expect(drawn[0]?.completion.form).toBe('solution');
  });

  test('an answer is cut at the first sequence, where web-llm cuts at the last', async () => {
    const stop = ['    return', 'def'];
    const { engine } = start({}, { params: { ...params, maxTokens: 200, stop } });
    const { drawn } = await drawAll(engine, [0, 1, 2, 3]);
    for (const { completion } of drawn) {
      expect(completion.text).not.toMatch(/ {4}return|def/);
      expect(completion.stopReason).toBe('stop');
    }
  });
});

describe('prepare(onProgress)', () => {
  test.each([
    ['downloads, then loads', false, ['download', 'load']],
    ['only loads what is stored already', true, ['load']],
  ])('%s', async (_what, cached, stages) => {
    const told: EngineProgress[] = [];
    await start({ cached }).engine.prepare((progress) => told.push(progress), never);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(stages);
    expect(told.at(-1)).toEqual({ stage: 'load', done: 100, total: 100 });
  });

  test('ends a download that nobody waits for any more, and begins it anew', async () => {
    const { engine, lanes } = start({ tokenMs: 20, cached: false });
    const controller = new AbortController();
    const preparing = engine.prepare(ignore, controller.signal);
    controller.abort();
    await expect(preparing).rejects.toThrow();
    expect(lanes.alive).toBe(0);
    await engine.prepare(ignore, never);
    expect(lanes.engines).toHaveLength(2);
  });

  test('goes on for the other caller when one gives up', async () => {
    const { engine, lanes } = start({ tokenMs: 5 });
    const controller = new AbortController();
    const [first, second] = [
      engine.prepare(ignore, controller.signal),
      engine.prepare(ignore, never),
    ];
    controller.abort();
    await expect(first).rejects.toThrow();
    await second;
    expect(lanes.engines).toHaveLength(1);
  });
});

describe('stopping', () => {
  test('draw(…) interrupts web-llm, which is then ready for the next draw', async () => {
    const { engine, lanes } = start({ tokenMs: 2 }, { params: { ...params, maxTokens: 500 } });
    await engine.prepare(ignore, never);
    const controller = new AbortController();
    const drawing = drawAll(engine, [0, 1, 2], controller.signal);
    await expect.poll(() => lanes.open).toBe(1);
    controller.abort();
    expect(await drawing).toEqual({ drawn: [], error: undefined });
    await expect.poll(() => lanes.open).toBe(0);
    expect((await drawAll(engine, [5])).drawn).toHaveLength(1);
    expect(lanes.engines).toHaveLength(1);
  });

  test('draw(…) ends a lane that does not come back, and starts another for the next', async () => {
    const hangs = (request: number) => (request === 1 ? 'hang' : undefined);
    const { engine, lanes } = start({ trouble: hangs }, { patienceMs: 50 });
    const controller = new AbortController();
    const seen: number[] = [];
    for await (const { index } of engine.draw(problem, [0, 1, 2], controller.signal)) {
      seen.push(index);
      setTimeout(() => {
        controller.abort();
      }, 20);
    }
    expect(seen).toEqual([0]);
    await expect.poll(() => lanes.alive).toBe(0);
    expect((await drawAll(engine, [3])).drawn).toHaveLength(1);
    expect(lanes.engines).toHaveLength(2);
  });

  test('dispose() frees the lane at once, even one that hangs, and nothing draws any more', async () => {
    const { engine, lanes } = start({ trouble: () => 'hang' });
    const drawing = drawAll(engine, [0]);
    await expect.poll(() => lanes.engines[0]?.requests.length).toBe(1);
    engine.dispose();
    expect(lanes.alive).toBe(0);
    expect((await drawing).error).toBeInstanceOf(EngineError);
    await expect(engine.prepare(ignore, never)).rejects.toThrow('[web-llm] The engine was closed');
  });
});

describe('trouble', () => {
  test('a device lost in the middle keeps what was drawn and says to choose a smaller model', async () => {
    let lose: (error: Error) => void = ignore;
    const trouble = new Promise<never>((_resolve, reject) => (lose = reject));
    const hangs = (request: number) => (request === 2 ? 'hang' : undefined);
    const lanes = new StandInLanes({ trouble: hangs }, { trouble });
    const engine = makeWebLlm(lanes);
    const drawing = drawAll(engine, [0, 1, 2, 3]);
    await expect.poll(() => lanes.engines[0]?.requests.length).toBe(3);
    lose(engineError(deviceSentences.lost));
    const { drawn, error } = await drawing;
    expect(drawn.map(({ index }) => index)).toEqual([0, 1]);
    expect(error).toBeInstanceOf(EngineError);
    expect((error as Error).message).toMatch(/smaller model.*kept/);
    expect(lanes.alive).toBe(0);
  });

  test('a device lost while loading says so to who prepares', async () => {
    const { engine, lanes } = start({ failsToLoad: deviceLost() });
    await expect(engine.prepare(ignore, never)).rejects.toThrow('choose a smaller model');
    expect(lanes.alive).toBe(0);
  });

  test('a model that web-llm has dropped by itself is a device that was lost', async () => {
    const { engine, lanes } = start();
    await drawAll(engine, [0]);
    await lanes.engines[0]?.unload();
    const { error } = await drawAll(engine, [1]);
    expect((error as Error).message).toContain('The graphics card gave up');
    // And the next draw starts afresh.
    expect((await drawAll(engine, [1])).drawn).toHaveLength(1);
  });

  test('a failure to load is told to who prepares and to who draws, and can be tried again', async () => {
    const failsToLoad = new TypeError('Failed to fetch');
    const traits: Partial<StandInTraits> = { failsToLoad, cached: false };
    const { engine, lanes } = start(traits);
    await expect(engine.prepare(ignore, never)).rejects.toThrow('cannot be fetched from https://');
    expect((await drawAll(engine, [0])).error).toBeInstanceOf(EngineError);
    delete traits.failsToLoad;
    expect((await drawAll(engine, [0])).drawn).toHaveLength(1);
    expect(lanes.alive).toBe(1);
  });

  test('a template that begins the answer is refused in plain words', async () => {
    const messages = [{ role: 'assistant' as const, content: 'def ' }];
    const { engine } = start({}, { render: () => ({ kind: 'chat', messages }) });
    const { error } = await drawAll(engine, [0]);
    expect((error as Error).message).toContain('choose a template that ends with the question');
  });

  test('a template that throws is named with the problem', async () => {
    const { engine } = start({}, { render: () => JSON.parse('{') as never });
    const { error } = await drawAll(engine, [0]);
    expect((error as Error).message).toContain('[web-llm] The template cannot put t/0: ');
  });

  test('a prompt longer than the context names both', async () => {
    const prompt = 'x'.repeat(500);
    const { engine } = start({}, { render: () => ({ kind: 'completion', prompt }) });
    const { error } = await drawAll(engine, [0]);
    expect((error as Error).message).toContain('(500 of 400 tokens)');
  });
});
