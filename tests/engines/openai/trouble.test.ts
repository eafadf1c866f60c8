import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { EngineError } from '../../../src/engines/engine.ts';
import { drawOpenAi, makeOpenAi, problem } from './draw-openai.ts';
import { TestServer, type ServerTraits, type Trouble } from './server/server.ts';

const servers: TestServer[] = [];
const serve = async (traits: Partial<ServerTraits> = {}): Promise<TestServer> => {
  const server = await new TestServer(traits).start();
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const status = (code: number, message: string, more: object = {}): Trouble => ({
  kind: 'status',
  status: code,
  body: { error: { message, ...more } },
});
/** What a draw throws when the server always makes this trouble. */
const wordsAbout = async (trouble: Trouble, apiKey = 'sk-secret'): Promise<string> => {
  const server = await serve({ trouble: () => trouble });
  const timeoutMs = trouble.kind === 'hang' ? 200 : 60_000;
  const setting = { url: server.url, apiKey, timeoutMs, retry: { retries: 1 } };
  const error = await drawOpenAi(setting, [0]).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).message.replaceAll(server.url, 'URL');
};

test.each<[string, Trouble]>([
  ['a status 500', status(500, 'busy')],
  ['a status 429', { kind: 'status', status: 429, headers: { 'Retry-After': '0' } }],
  ['a connection cut in the middle', { kind: 'cut' }],
  ['half an answer', { kind: 'half' }],
  ['an answer that broke off', { kind: 'json', body: { choices: [{ finish_reason: 'error' }] } }],
])('draw(…) tries again after %s', async (_, trouble) => {
  const server = await serve({ trouble: (call) => (call < 2 ? trouble : undefined) });
  const drawn = await drawOpenAi({ url: server.url, concurrency: 1 }, [0, 1]);
  expect(drawn.map(({ index }) => index).sort()).toEqual([0, 1]);
  expect(server.calls).toHaveLength(4);
});

test('draw(…) waits as long as Retry-After says, with all its requests', async () => {
  const busy = { kind: 'status', status: 429, headers: { 'Retry-After': '1' } } as const;
  const server = await serve({ trouble: (call) => (call === 0 ? busy : undefined) });
  expect(await drawOpenAi({ url: server.url, concurrency: 1 }, [0, 1, 2])).toHaveLength(3);
  const [first = 0, ...others] = server.calls.map(({ at }) => at);
  expect(Math.min(...others) - first).toBeGreaterThanOrEqual(990);
});

test('draw(…) can be aborted during a pause', async () => {
  const busy = { kind: 'status', status: 429, headers: { 'Retry-After': '60' } } as const;
  const server = await serve({ trouble: () => busy });
  const engine = makeOpenAi({ url: server.url });
  const controller = new AbortController();
  const drawing = engine.draw(problem, [0, 1], controller.signal)[Symbol.asyncIterator]();
  const next = drawing.next();
  await expect.poll(() => server.calls.length).toBe(2);
  controller.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('draw(…) gives what it has before it fails', async () => {
  const server = await serve({
    trouble: (_, { seed }) => (seed === 9 ? status(400, 'no') : undefined),
    latencyMs: ({ seed }) => (seed === 9 ? 100 : 0),
  });
  const engine = makeOpenAi({ url: server.url });
  const indices: number[] = [];
  const drawing = async () => {
    const { signal } = new AbortController();
    for await (const { index } of engine.draw(problem, [0, 1, 2], signal)) indices.push(index);
  };
  await expect(drawing()).rejects.toThrow('refuses the request (it says: “no”)');
  expect(indices.sort()).toEqual([0, 1]);
});

test.each<[string, Trouble, string]>([
  [
    '500',
    status(500, 'CUDA error'),
    'URL has failed several times with status 500 (it says: “CUDA error”)',
  ],
  [
    '401',
    status(401, 'bad key sk-secret'),
    'does not accept this key (it says: “bad key (your key)”)',
  ],
  ['403', status(403, 'no access'), 'URL refuses access (it says: “no access”)'],
  ['404 for a model', status(404, "model 'ngram' not found"), 'URL has no model ngram'],
  [
    '404 of Ollama',
    { kind: 'status', status: 404, body: { error: 'model "x" not found, try pulling it first' } },
    'URL has no model ngram',
  ],
  ['404 for a path', status(404, 'Not Found'), 'try the other prompt form'],
  ['413', { kind: 'page', status: 413 }, 'client_max_body_size'],
  ['429 after all', status(429, 'slow down'), 'URL asks for fewer requests (it says: “slow down”)'],
  [
    'a used up quota',
    status(429, 'You exceeded your current quota', { code: 'insufficient_quota' }),
    'add credit there',
  ],
  [
    'a pause of hours',
    { kind: 'status', status: 429, headers: { 'Retry-After': '7200' } },
    'a pause of 7200 seconds',
  ],
  [
    'a long prompt at OpenAI',
    status(400, "This model's maximum context length is 4096 tokens", {
      code: 'context_length_exceeded',
    }),
    'of t/0 and the tokens allowed for its answer do not fit',
  ],
  [
    'a long prompt at llama.cpp',
    status(
      400,
      'request (9412 tokens) exceeds the available context size (8192 tokens), try increasing it',
      { type: 'exceed_context_size_error' },
    ),
    'do not fit into the context of ngram',
  ],
  [
    'a filtered prompt',
    status(400, 'The response was filtered', { code: 'content_filter' }),
    'content filter of URL refused the prompt of t/0',
  ],
  [
    'a filtered answer',
    { kind: 'json', body: { choices: [{ text: '', finish_reason: 'content_filter' }] } },
    'withheld an answer of ngram to t/0',
  ],
  [
    'a refusal of FastAPI',
    {
      kind: 'status',
      status: 422,
      body: { detail: [{ loc: ['body', 'temperature'], msg: 'too hot' }] },
    },
    '“body.temperature: too hot”',
  ],
  [
    'a refusal without words',
    { kind: 'status', status: 400, body: {} },
    'refuses the request (it says',
  ],
  ['a page', { kind: 'page' }, 'answers with a web page'],
  ['another form', { kind: 'json', body: { answer: 42 } }, "a form that is not OpenAI's (choices"],
  ['a cut connection', { kind: 'cut' }, 'broke in the middle of an answer'],
  ['silence', { kind: 'hang' }, 'URL gave no answer within 200 ms'],
  [
    'a redirect',
    { kind: 'status', status: 307, headers: { Location: 'http://127.0.0.1:1/' } },
    'sends callers on to another address',
  ],
])('draw(…) explains %s', async (_, trouble, words) => {
  const message = await wordsAbout(trouble);
  expect(message).toContain(words);
  expect(message).toMatch(/^\[openai\] .+\.$/);
  expect(message).not.toContain('sk-secret');
});

test('draw(…) asks for a key where there is none', async () => {
  expect(await wordsAbout(status(401, 'who?'), '')).toContain('URL wants a key: enter one');
});

test('draw(…) cuts a long message of the server', async () => {
  expect((await wordsAbout(status(400, 'x'.repeat(5000)))).length).toBeLessThan(500);
});

test('prepare(…) refuses a model that is not listed, and names those that are', async () => {
  const server = await serve({ models: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] });
  await expect(drawOpenAi({ url: server.url }, [0])).rejects.toThrow(
    'has no model ngram. It has a, b, c, d, e and 2 more.',
  );
  await expect(drawOpenAi({ url: server.url, model: '' }, [0])).rejects.toThrow('is chosen yet');
});

test.each([['ngram:latest'], ['models/ngram'], ['ng*'], ['*']])(
  'prepare(…) takes the model for the listed %j',
  async (listed) => {
    const server = await serve({ models: [listed] });
    expect(await drawOpenAi({ url: server.url }, [0])).toHaveLength(1);
  },
);

test('prepare(…) explains a wrong key without quoting it', async () => {
  const server = await serve({ apiKey: 'right' });
  const drawing = drawOpenAi({ url: server.url, apiKey: 'sk-wrong' }, [0]);
  await expect(drawing).rejects.toThrow('does not accept this key');
  await expect(drawing).rejects.toThrow(/^(?!.*sk-wrong)/s);
});

test('prepare(…) refuses a key that no header can carry', async () => {
  const server = await serve();
  const drawing = drawOpenAi({ url: server.url, apiKey: 'schlüssel' }, [0]);
  await expect(drawing).rejects.toThrow(/^\[openai\] The key contains (?!.*schlüssel)/);
});

test('prepare(…) explains an address where nobody answers', async () => {
  const server = await serve();
  const { url } = server;
  await server.stop();
  servers.length = 0;
  await expect(drawOpenAi({ url }, [0])).rejects.toThrow(
    `[openai] Nothing answers at ${url} (ECONNREFUSED): check that the server runs`,
  );
});

test('prepare(…) explains an address that gives web pages', async () => {
  const http = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<html><body>Welcome</body></html>');
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const drawing = drawOpenAi({ url: `127.0.0.1:${port}` }, [0]);
  await expect(drawing).rejects.toThrow('answers with a web page, so it is not the address');
  http.closeAllConnections();
  http.close();
});
