import { afterEach, expect, test } from 'vitest';
import type { DrawnCompletion } from '../../../src/engines/engine.ts';
import { asChat, drawOpenAi, makeOpenAi, problem } from './draw-openai.ts';
import { TestServer, type ServerTraits } from './server/server.ts';

const servers: TestServer[] = [];
const serve = async (traits: Partial<ServerTraits> = {}): Promise<TestServer> => {
  const server = await new TestServer(traits).start();
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const byIndex = (drawn: readonly DrawnCompletion[]) => drawn.toSorted((a, b) => a.index - b.index);
const textsOf = (drawn: readonly DrawnCompletion[]) =>
  byIndex(drawn).map(({ completion }) => completion.text);

test('draw(…) sends the parameters, plain sampling, and seed + index', async () => {
  const server = await serve();
  const params = { temperature: 0.8, topP: 0.95, maxTokens: 5, stop: ['\ndef'], seed: 100 };
  await drawOpenAi({ url: server.url, params }, [3]);
  expect(server.calls.map(({ path, body }) => ({ path, body }))).toEqual([
    {
      path: '/v1/completions',
      body: {
        model: 'ngram',
        prompt: 'def ',
        max_tokens: 5,
        temperature: 0.8,
        top_p: 0.95,
        stop: ['\ndef'],
        seed: 103,
        logprobs: 1,
        top_k: -1,
        min_p: 0,
        repetition_penalty: 1,
        repeat_penalty: 1,
      },
    },
  ]);
});

test('draw(…) of a chat prompt sends messages and gives whole answers', async () => {
  const server = await serve();
  const [drawn] = await drawOpenAi({ url: server.url, render: asChat }, [0]);
  expect(server.calls[0]).toMatchObject({
    path: '/v1/chat/completions',
    body: { messages: [{ role: 'user', content: 'def ' }], logprobs: true, top_logprobs: 1 },
  });
  expect(drawn?.completion.form).toBe('solution');
  expect(drawn?.completion.logProb).toBeLessThan(0);
});

test('draw(…) asks to go on with an answer that the template begins', async () => {
  const server = await serve();
  const messages = [
    { role: 'user' as const, content: 'Write add.' },
    { role: 'assistant' as const, content: 'def ' },
  ];
  await drawOpenAi({ url: server.url, render: () => ({ kind: 'chat', messages }) }, [0]);
  expect(server.calls[0]?.body).toMatchObject({
    messages,
    continue_final_message: true,
    add_generation_prompt: false,
  });
});

test('draw(…) stops where the run says and where the template says', async () => {
  const server = await serve({ keepsStop: true });
  const render = () => ({ kind: 'completion' as const, prompt: 'def ', stops: ['(', '', 'Q'] });
  const [drawn] = await drawOpenAi({ url: server.url, render, params: { stop: ['Q'] } }, [0]);
  expect(server.calls[0]?.body.stop).toEqual(['Q', '(']);
  expect(drawn?.completion).toMatchObject({ stopReason: 'stop' });
  expect(drawn?.completion.text).not.toContain('(');
});

test('draw(…) records seed and answering model with the sample, and nothing of the key', async () => {
  const server = await serve({ apiKey: 'sk-secret' });
  const drawn = await drawOpenAi({ url: server.url, apiKey: ' sk-secret\n' }, [0, 1]);
  expect(byIndex(drawn).map(({ extra }) => extra)).toEqual([
    { seed: 7, servedBy: 'ngram' },
    { seed: 8, servedBy: 'ngram' },
  ]);
  expect(server.calls[0]?.headers.authorization).toBe('Bearer sk-secret');
  expect(JSON.stringify(drawn)).not.toContain('sk-secret');
});

test('draw(…) keeps seeds below 2^31, where servers give them no other meaning', async () => {
  const server = await serve();
  await drawOpenAi({ url: server.url, params: { seed: 2 ** 31 - 1 } }, [0, 1]);
  await drawOpenAi({ url: server.url, params: { seed: -1 } }, [0]);
  const seeds = server.calls.map(({ body }) => body.seed ?? -1).sort((a, b) => a - b);
  expect(seeds).toEqual([0, 2 ** 31 - 1, 2 ** 31 - 1]);
});

test('draw(…) finds the interface with and without /v1', async () => {
  const versioned = await serve();
  expect(await drawOpenAi({ url: versioned.origin }, [0])).toHaveLength(1);
  const bare = await serve({ prefix: '' });
  expect(await drawOpenAi({ url: `${bare.origin}/` }, [0])).toHaveLength(1);
  const deep = await serve({ prefix: '/llm/v1' });
  expect(await drawOpenAi({ url: `${deep.origin}/llm` }, [0])).toHaveLength(1);
});

test('draw(…) does without a list of models', async () => {
  const server = await serve({ models: undefined });
  expect(await drawOpenAi({ url: server.url, model: 'any' }, [0])).toHaveLength(1);
});

test('draw(…) keeps as many requests in flight as allowed, over all problems', async () => {
  const server = await serve({ latencyMs: 20 });
  const engine = makeOpenAi({ url: server.url, concurrency: 3 });
  const draw = async (taskId: string) => {
    const { signal } = new AbortController();
    let count = 0;
    for await (const { index } of engine.draw({ ...problem, taskId }, [0, 1, 2, 3], signal)) {
      count += index < 4 ? 1 : 0;
    }
    return count;
  };
  expect(await Promise.all([draw('a'), draw('b')])).toEqual([4, 4]);
  expect(server.mostOpen).toBe(3);
});

test('draw(…) gives a fast answer before a slow one', async () => {
  const server = await serve({ latencyMs: ({ seed }) => (seed === 7 ? 300 : 0) });
  const drawn = await drawOpenAi({ url: server.url }, [0, 1, 2]);
  expect(drawn.at(-1)?.index).toBe(0);
});

test('draw(…) with several samples per request gives what single requests give', async () => {
  const server = await serve();
  const indices = [0, 1, 2, 3, 4, 5, 6];
  const grouped = await drawOpenAi({ url: server.url, samplesPerRequest: 3 }, indices);
  expect(server.calls.map(({ body }) => body.n ?? 1).sort()).toEqual([1, 3, 3]);
  const single = await drawOpenAi({ url: server.url }, indices);
  expect(textsOf(grouped)).toEqual(textsOf(single));
});

test('draw(…) never groups across a gap, whose seeds belong to other samples', async () => {
  const server = await serve();
  const all = await drawOpenAi({ url: server.url }, [0, 1, 2, 3, 4, 5]);
  const some = await drawOpenAi({ url: server.url, samplesPerRequest: 9 }, [0, 2, 3, 5]);
  const wanted = textsOf(all).filter((_, index) => [0, 2, 3, 5].includes(index));
  expect(textsOf(some)).toEqual(wanted);
});

test('draw(…) asks one by one where n is ignored, or refused', async () => {
  for (const traits of [{ honoursN: false }, { refuses: ['n'] }]) {
    const server = await serve(traits);
    const drawn = await drawOpenAi({ url: server.url, samplesPerRequest: 4 }, [0, 1, 2, 3]);
    expect(byIndex(drawn).map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    const single = await drawOpenAi({ url: server.url }, [0, 1, 2, 3]);
    expect(textsOf(drawn)).toEqual(textsOf(single));
  }
});

test('draw(…) at temperature 0 never asks for several at once', async () => {
  const server = await serve();
  const params = { temperature: 0 };
  await drawOpenAi({ url: server.url, samplesPerRequest: 4, params }, [0, 1, 2, 3]);
  expect(server.calls.every(({ body }) => body.n === undefined)).toBe(true);
});

test('draw(…) does without what the endpoint refuses, asks for it once, and says so', async () => {
  const server = await serve({ refuses: ['top_k', 'logprobs', 'seed', 'max_tokens', 'stop'] });
  const engine = makeOpenAi({ url: server.url, params: { stop: ['\n'] }, concurrency: 1 });
  const drawn: DrawnCompletion[] = [];
  const { signal } = new AbortController();
  for await (const one of engine.draw(problem, [0, 1, 2], signal)) drawn.push(one);
  expect(server.calls).toHaveLength(5 + 3);
  expect(server.calls.at(-1)?.body).toEqual({
    model: 'ngram',
    prompt: 'def ',
    max_completion_tokens: 40,
    temperature: 1,
    top_p: 1,
  });
  for (const { completion, extra } of drawn) {
    expect(completion.text).not.toContain('\n');
    expect(completion.logProb).toBeUndefined();
    expect(extra).toEqual({ servedBy: 'ngram', refused: ['sampler', 'seed'] });
  }
});

test('draw(…) sends four stop sequences where more are refused, and cuts at all', async () => {
  const refusal = {
    kind: 'status',
    status: 400,
    body: { error: { message: "Invalid 'stop': array too long. Expected at most 4." } },
  } as const;
  const server = await serve({
    trouble: (_, { stop = [] }) => (stop.length > 4 ? refusal : undefined),
  });
  const stop = ['QQ', 'QX', 'QZ', 'QY', '\n'];
  const [drawn] = await drawOpenAi({ url: server.url, params: { stop } }, [0]);
  expect(server.calls.map(({ body }) => body.stop?.length)).toEqual([5, 4]);
  expect(drawn?.completion.text).not.toContain('\n');
});

test('draw(…) never drops the temperature: a refusal of that is an error', async () => {
  const server = await serve({ refuses: ['temperature'] });
  await expect(drawOpenAi({ url: server.url }, [0])).rejects.toThrow(
    "refuses the request (it says: “Unsupported parameter: 'temperature'",
  );
});

test('draw(…) counts tokens by usage where there are no log-probabilities', async () => {
  const server = await serve({ logProbs: 'none' });
  const [drawn] = await drawOpenAi({ url: server.url, params: { maxTokens: 3 } }, [0]);
  expect(drawn?.completion).toMatchObject({ tokens: 3, stopReason: 'length' });
  expect(drawn?.completion.logProb).toBeUndefined();
});

test('draw(…) leaves out counts where the endpoint gives neither', async () => {
  const server = await serve({ logProbs: 'none', usage: false });
  const [drawn] = await drawOpenAi({ url: server.url }, [0]);
  expect(drawn?.completion.tokens).toBeUndefined();
});

test('draw(…) reads the same log-probabilities from either shape', async () => {
  const sums: (number | undefined)[] = [];
  for (const logProbs of ['openai', 'llama.cpp'] as const) {
    const server = await serve({ logProbs });
    const [drawn] = await drawOpenAi({ url: server.url }, [0]);
    sums.push(drawn?.completion.logProb);
  }
  expect(sums[0]).toBeLessThan(0);
  expect(sums[1]).toBe(sums[0]);
});

test('draw(…) gives log-probabilities at temperature 1, whatever the temperature', async () => {
  const server = await serve();
  const [drawn] = await drawOpenAi({ url: server.url, params: { temperature: 0 } }, [0]);
  expect(drawn?.completion.logProb).toBeLessThan(0);
});

test('draw(…) cuts at a stop sequence that the server leaves in', async () => {
  const server = await serve({ keepsStop: true });
  const drawn = await drawOpenAi({ url: server.url, params: { stop: ['\n'] } }, [0, 1]);
  expect(textsOf(drawn).join('')).not.toContain('\n');
});

test('draw(…) aborted closes its connections at once', async () => {
  const server = await serve({ trouble: () => ({ kind: 'hang' }) });
  const engine = makeOpenAi({ url: server.url, concurrency: 4 });
  const controller = new AbortController();
  const drawing = engine.draw(problem, [0, 1, 2, 3, 4, 5], controller.signal);
  const next = drawing[Symbol.asyncIterator]().next();
  await expect.poll(() => server.open).toBe(4);
  controller.abort();
  expect(await next).toEqual({ done: true, value: undefined });
  await expect.poll(() => server.open).toBe(0);
  expect(server.calls).toHaveLength(4);
});

test('draw(…) says which problem a template cannot put', async () => {
  const server = await serve();
  const render = () => {
    throw new RangeError('t/0 has no entry point.');
  };
  await expect(drawOpenAi({ url: server.url, render }, [0])).rejects.toThrow(
    '[openai] The template cannot put t/0: t/0 has no entry point.',
  );
});

test('draw(…) after dispose() says so and sends nothing', async () => {
  const server = await serve();
  const engine = makeOpenAi({ url: server.url });
  await engine.prepare(() => undefined, new AbortController().signal);
  engine.dispose();
  const drawing = engine.draw(problem, [0], new AbortController().signal)[Symbol.asyncIterator]();
  await expect(drawing.next()).rejects.toThrow('[openai] This engine was ended');
  expect(server.calls).toEqual([]);
});
