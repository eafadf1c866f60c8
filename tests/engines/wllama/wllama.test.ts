import { expect, test } from 'vitest';
import { EngineError, type DrawnCompletion } from '../../../src/engines/engine.ts';
import { LlamaFailure } from '../../../src/engines/wllama/llama.ts';
import { sampleSeed } from '../../../src/engines/wllama/sample-seed.ts';
import { WllamaEngine } from '../../../src/engines/wllama/wllama.ts';
import type { RenderedPrompt } from '../../../src/engines/rendered-prompt.ts';
import { makeProblems } from '../../evaluate/fakes.ts';
import { FakeLlamas, type Script } from './fake-llama.ts';
import { chatTemplate, randomGguf, type RandomGguf } from './random-gguf.ts';

const [problem] = makeProblems(1);
if (!problem) throw new Error('no problem');
const never = new AbortController().signal;
const params = { temperature: 1, topP: 1, maxTokens: 16, stop: [], seed: 7 };
const unwritable = () => new LlamaFailure('unwritable', 'Invalid typed array length: 1163217991');
const dead = () => new LlamaFailure('dead', '(ABORT) unreachable');
const seedOf = (index: number) => sampleSeed(params.seed, problem.taskId, index);

interface Options {
  readonly model?: RandomGguf;
  readonly maxTokens?: number;
  readonly prompt?: RenderedPrompt;
}

function engineOf(script: Script, options: Options = {}) {
  const llamas = new FakeLlamas(script);
  const file = new Blob([randomGguf(options.model)]);
  const engine = new WllamaEngine({
    model: { id: 'fake', loadBlobs: () => Promise.resolve([file]) },
    params: { ...params, maxTokens: options.maxTokens ?? params.maxTokens },
    workers: 1,
    gpu: false,
    start: llamas.start,
    render: () => options.prompt ?? { kind: 'completion', prompt: 'def' },
  });
  return { engine, llamas };
}

async function drawAll(engine: WllamaEngine, indices: readonly number[]) {
  const drawn: DrawnCompletion[] = [];
  for await (const one of engine.draw(problem as never, indices, never)) drawn.push(one);
  return drawn.sort((a, b) => a.index - b.index);
}

const failureOf = (drawing: Promise<unknown>): Promise<unknown> =>
  drawing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

test('draw(…) draws a sample that cannot be written again, in pieces and with its seed', async () => {
  const { engine, llamas } = engineOf(({ seed, manner }) =>
    seed === seedOf(1) && manner === 'whole' ? unwritable() : 'ok',
  );
  const drawn = await drawAll(engine, [0, 1, 2]);
  expect(drawn.map(({ completion }) => completion.logProb)).toEqual([-2, undefined, -2]);
  expect(drawn.map(({ completion }) => completion.text)).toEqual(['ok', 'ok', 'ok']);
  const again = llamas.requests.filter(({ seed }) => seed === seedOf(1));
  expect(again.map(({ manner }) => manner)).toEqual(['whole', 'pieces']);
  expect(llamas.plans).toHaveLength(1);
});

test('draw(…) ends with a sentence that names the sample which can never be written', async () => {
  const { engine } = engineOf(({ seed }) => (seed === seedOf(1) ? unwritable() : 'ok'));
  const error = await failureOf(drawAll(engine, [0, 1, 2]));
  expect(error).toBeInstanceOf(EngineError);
  expect(String(error)).toContain(
    `[wllama] fake drew bytes that are no text for ${problem.taskId}, sample 1`,
  );
});

test('draw(…) loads a model again that crashed, and loses no sample', async () => {
  const { engine, llamas } = engineOf(({ seed }, _, life) =>
    seed === seedOf(1) && life === 1 ? dead() : 'ok',
  );
  const drawn = await drawAll(engine, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(drawn.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(llamas.plans).toHaveLength(2);
  expect(llamas.ended).toBe(1);
});

test('draw(…) blames the sample that crashes the model alone, not its neighbours', async () => {
  const { engine } = engineOf(({ seed }) => (seed === seedOf(2) ? dead() : 'ok'));
  const error = await failureOf(drawAll(engine, [0, 1, 2, 3]));
  expect(error).toBeInstanceOf(EngineError);
  expect(String(error)).toContain(`crashed while it drew ${problem.taskId}, sample 2 alone`);
});

test('draw(…) draws alone what did not fit into the context beside others', async () => {
  const full = () => new LlamaFailure('refused', 'Context size has been exceeded.');
  const { engine, llamas } = engineOf((_, open) => (open > 1 ? full() : 'ok'));
  expect(await drawAll(engine, [0, 1, 2, 3])).toHaveLength(4);
  expect(llamas.plans).toHaveLength(1);
});

test('draw(…) says which prompt is too long for the context', async () => {
  const text = 'request (3001 tokens) exceeds the available context size (2048 tokens)';
  const { engine } = engineOf(() => new LlamaFailure('refused', text));
  const error = await failureOf(drawAll(engine, [0]));
  expect(String(error)).toMatch(/prompt of .*, sample 0 .* do not fit into the context of fake/);
});

test('draw(…) has no more under way than there are slots and context', async () => {
  const many = engineOf(() => 'ok');
  await drawAll(many.engine, [...Array(30).keys()]);
  expect(many.llamas.mostOpen).toBe(many.llamas.plans[0]?.slots);
  const prompt = { kind: 'completion', prompt: 'x'.repeat(8000) } as const;
  const long = engineOf(() => 'ok', { prompt });
  await drawAll(long.engine, [...Array(8).keys()]);
  expect(long.llamas.mostOpen).toBeLessThan(long.llamas.plans[0]?.slots ?? 0);
});

test('draw(…) refuses messages to a model without a chat template', async () => {
  const prompt = { kind: 'chat', messages: [{ role: 'user', content: 'hi' }] } as const;
  const without = engineOf(() => 'ok', { prompt });
  await expect(drawAll(without.engine, [0])).rejects.toThrow('has no chat template');
  const withOne = engineOf(() => 'ok', { prompt, model: { chatTemplate } });
  expect((await drawAll(withOne.engine, [0]))[0]?.completion.form).toBe('solution');
});

test('draw(…) gives each sample a seed of its own that nothing else changes', async () => {
  const { engine, llamas } = engineOf(() => 'ok');
  await drawAll(engine, [0, 1, 2]);
  await drawAll(engine, [2]);
  const seeds = llamas.requests.map(({ seed }) => seed);
  expect(seeds).toEqual([0, 1, 2, 2].map(seedOf));
  expect(new Set(seeds).size).toBe(3);
});

test.each([
  [{ temperature: -1 }, 'Temperature -1'],
  [{ topP: 0 }, 'Top-p 0'],
  [{ maxTokens: 0 }, 'At most 0'],
  [{ seed: 0.5 }, 'Seed 0.5'],
])('new WllamaEngine(%o) throws', (wrong, why) => {
  const make = () =>
    new WllamaEngine({
      model: { id: 'fake', loadBlobs: () => Promise.resolve([]) },
      params: { ...params, ...wrong },
      workers: 1,
      gpu: false,
      start: new FakeLlamas(() => 'ok').start,
      render: () => ({ kind: 'completion', prompt: '' }),
    });
  expect(make).toThrow(EngineError);
  expect(make).toThrow(why);
});
