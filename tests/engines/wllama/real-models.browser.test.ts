import { afterEach, expect, test, vi } from 'vitest';
import type { SamplingParams } from '../../../src/core/sampling/params.ts';
import { EngineError, type DrawnCompletion, type Engine } from '../../../src/engines/engine.ts';
import type { RenderedPrompt } from '../../../src/engines/rendered-prompt.ts';
import { describeWllama } from '../../../src/engines/wllama/describe-wllama.ts';
import { startLlama } from '../../../src/engines/wllama/start-llama.ts';
import { makeProblems } from '../../evaluate/fakes.ts';
import { chatTemplate, randomGguf, type RandomGguf } from './random-gguf.ts';

const [problem] = makeProblems(1);
if (!problem) throw new Error('no problem');
const never = new AbortController().signal;
const usual: SamplingParams = { temperature: 1, topP: 1, maxTokens: 40, stop: [], seed: 7 };
const completion: RenderedPrompt = { kind: 'completion', prompt: 'def ' };

const open: Engine[] = [];
afterEach(() => {
  for (const engine of open.splice(0)) engine.dispose();
  vi.unstubAllGlobals();
});

interface Options {
  readonly model?: RandomGguf;
  readonly files?: readonly Blob[];
  readonly params?: Partial<SamplingParams>;
  readonly prompt?: RenderedPrompt;
  readonly workers?: number;
}

async function make({ model, files, params, prompt = completion, workers = 1 }: Options) {
  const blobs = files ?? [new Blob([randomGguf(model)])];
  const descriptor = describeWllama({ models: [], blobsOf: () => () => Promise.resolve(blobs) });
  const engine = await descriptor.create({
    model: 'random',
    params: { ...usual, ...params },
    workers,
    render: () => prompt,
  });
  open.push(engine);
  return engine;
}

async function draw(options: Options, indices: readonly number[] = [0, 1, 2, 3]) {
  const engine = await make(options);
  const drawn: DrawnCompletion[] = [];
  for await (const one of engine.draw(problem as never, indices, never)) drawn.push(one);
  return drawn.sort((a, b) => a.index - b.index).map((one) => one.completion);
}

const textsOf = async (options: Options) => (await draw(options)).map(({ text }) => text);

test('draw(…) draws the same with one thread, with two, and where there is no shared memory', async () => {
  const one = await textsOf({});
  expect(await textsOf({ workers: 2 })).toEqual(one);
  vi.stubGlobal('SharedArrayBuffer', undefined);
  expect(await textsOf({ workers: 2 })).toEqual(one);
});

test('draw(…) tells log-probabilities at temperature 1, whatever the temperature is', async () => {
  const greedy = { temperature: 0, maxTokens: 1 };
  const [cold] = await draw({ params: greedy }, [0]);
  const all = await draw({ params: { maxTokens: 1 } }, [...Array(40).keys()]);
  const same = all.find(({ text }) => text === cold?.text);
  expect(same?.logProb).toBeCloseTo(cold?.logProb ?? NaN, 4);
});

test('complete(…) gives probabilities of at most 1, and of at most 1 together', async () => {
  const plan = { context: 512, slots: 1, threads: 1, gpu: false };
  const llama = await startLlama([new Blob([randomGguf()])], plan, never);
  const request = {
    prompt: completion,
    params: usual,
    stops: [],
    seed: 1,
    manner: 'whole',
  } as const;
  const answer = (await llama.complete(request, never)) as {
    choices: [
      { logprobs: { content: { logprob: number; top_logprobs: { logprob: number }[] }[] } },
    ];
  };
  llama.end();
  const { content } = answer.choices[0].logprobs;
  expect(content.length).toBeGreaterThan(0);
  for (const { logprob, top_logprobs } of content) {
    expect(Math.exp(logprob)).toBeLessThanOrEqual(1 + 1e-6);
    const sum = top_logprobs.reduce((total, top) => total + Math.exp(top.logprob), 0);
    expect(sum).toBeLessThanOrEqual(1 + 1e-6);
  }
});

test('draw(…) survives answers that split characters, and draws them all the same', async () => {
  const drawn = await draw({ model: { bytes: 'accents' } }, [...Array(12).keys()]);
  expect(drawn).toHaveLength(12);
  expect(drawn.map(({ text }) => text).join('')).not.toContain('\ufffd');
  const accented = drawn.filter(({ text }) => text.includes('é'));
  expect(accented.length).toBeGreaterThan(0);
  // What could not be written lacks its log-probability, and its neighbours keep theirs.
  expect(new Set(accented.map(({ logProb }) => logProb))).toEqual(new Set([undefined]));
  expect(drawn.some(({ logProb }) => logProb !== undefined)).toBe(true);
});

test('draw(…) of a model whose answers are no text names the model and the sample', async () => {
  const failing = draw({ model: { bytes: 'wild' } }, [0, 1]);
  await expect(failing).rejects.toBeInstanceOf(EngineError);
  await expect(failing).rejects.toThrow(
    /\[wllama\] random drew bytes that are no text for .*, sample \d/,
  );
});

test('draw(…) puts messages through the chat template, and goes on with a begun answer', async () => {
  const user = { role: 'user', content: 'hi' } as const;
  const model = { chatTemplate };
  const asked = await draw({ model, prompt: { kind: 'chat', messages: [user] } });
  expect(asked.map(({ form }) => form)).toEqual(Array(4).fill('solution'));
  const begun = { role: 'assistant', content: 'def begun(' } as const;
  const goneOn = await draw({ model, prompt: { kind: 'chat', messages: [user, begun] } });
  for (const { text } of goneOn) expect(text).not.toContain('def begun(');
  const raw = { kind: 'completion', prompt: '<|user|>hi\n<|assistant|>' } as const;
  const byHand = await draw({ model, prompt: raw });
  expect(asked.map(({ text }) => text)).toEqual(byHand.map(({ text }) => text));
});

test('draw(…) ends at the stops of the template as well', async () => {
  const without = await textsOf({ params: { maxTokens: 100 } });
  expect(without.join('')).toContain('m');
  const drawn = await draw({ params: { maxTokens: 100 }, prompt: { ...completion, stops: ['m'] } });
  for (const { text } of drawn) expect(text).not.toContain('m');
});

const good = randomGguf();
test.each([
  ['half a file', [new Blob([good.slice(0, good.length >> 1)])], 'is cut short'],
  ['an unknown architecture', [new Blob([randomGguf({ architecture: 'martian' })])], '“martian”'],
  ['no file', [], 'There are no files'],
])('prepare(…) of %s says what to do', async (_, files, why) => {
  const engine = await make({ files });
  const failing = engine.prepare(() => undefined, never);
  await expect(failing).rejects.toBeInstanceOf(EngineError);
  await expect(failing).rejects.toThrow(why);
});

test('draw(…) says when a prompt does not fit into the context', async () => {
  const prompt = { kind: 'completion', prompt: 'x'.repeat(3000) } as const;
  await expect(draw({ prompt, model: { context: 512 } }, [0])).rejects.toThrow(
    'do not fit into the context of random',
  );
});
