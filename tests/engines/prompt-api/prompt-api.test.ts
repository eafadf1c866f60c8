import { expect, test } from 'vitest';
import type { EngineProgress } from '../../../src/engines/engine.ts';
import { createPromptApi } from '../../../src/engines/prompt-api/create-prompt-api.ts';
import { drawAll } from '../web-llm/draw-all.ts';
import { makePromptApi } from './make-prompt-api.ts';
import { StandInBrowser } from './stand-in-browser.ts';

const never = () => new AbortController().signal;
const params = { temperature: 0.8, topP: 0.95, maxTokens: 40, stop: [], seed: 7 };

test('draw(…) asks every sample in a session of its own, and destroys it', async () => {
  const browser = new StandInBrowser();
  const engine = makePromptApi(browser);
  const { drawn } = await drawAll(engine, [0, 1, 2]);
  expect(drawn.map(({ completion }) => completion.text.split('\n')[0])).toEqual(
    Array(3).fill('# answer 1'),
  );
  expect(browser.alive).toBe(1); // what keeps the model loaded
  engine.dispose();
  expect(browser.alive).toBe(0);
});

test('draw(…) begins a session with what comes before the question, and marks a begun answer', async () => {
  const browser = new StandInBrowser();
  const messages = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Two?' },
    { role: 'assistant', content: '2' },
    { role: 'user', content: 'Three?' },
    { role: 'assistant', content: '```' },
  ] as const;
  const engine = makePromptApi(browser, { render: () => ({ kind: 'chat', messages }) });
  await drawAll(engine, [0]);
  expect(browser.created.at(-1)?.initialPrompts).toEqual(messages.slice(0, 3));
  expect(browser.sessions.at(-1)?.history.slice(3)).toEqual([
    messages[3],
    { ...messages[4], prefix: true },
  ]);
});

test('draw(…) draws at the temperature of the run where pages may set it', async () => {
  const browser = new StandInBrowser();
  const { drawn } = await drawAll(makePromptApi(browser, { params }), [0]);
  expect(browser.created.at(-1)).toMatchObject({ temperature: 0.8, topK: 128 });
  expect(drawn[0]?.extra?.['sampling']).toMatch(/^temperature 0.8, top-k 128; no top-p/);
});

test.each([
  ['refused', { sampling: 'refused' }, 0.8],
  ['ignored without a word', { sampling: 'ignored' }, 0.8],
  ['not to be asked about', { hasParams: false, sampling: 'ignored' }, 0.8],
  ['higher than allowed', {}, 3],
] as const)('draw(…) where the temperature is %s says so', async (_, traits, temperature) => {
  const browser = new StandInBrowser(traits);
  const engine = makePromptApi(browser, { params: { ...params, temperature } });
  const { drawn, error } = await drawAll(engine, [0, 1]);
  expect(error).toBeUndefined();
  expect(drawn.map(({ extra }) => extra?.['sampling'])).toEqual(
    Array(2).fill('as the browser likes: no temperature, top-p, token limit or seed'),
  );
  expect(browser.created.at(-1)).not.toHaveProperty('temperature');
});

test('draw(…) tells no reason for the end but a stop sequence', async () => {
  const ended = async (stop: readonly string[]) => {
    const engine = makePromptApi(new StandInBrowser(), { params: { ...params, stop } });
    return (await drawAll(engine, [0])).drawn[0]?.completion;
  };
  expect(await ended([])).not.toHaveProperty('stopReason');
  expect(await ended(['\ndef'])).toEqual({
    text: '# answer 1',
    form: 'solution',
    stopReason: 'stop',
  });
});

test('prepare(…) tells how far the browser’s download is, in parts of 1', async () => {
  const told: EngineProgress[] = [];
  const engine = makePromptApi(new StandInBrowser({ availability: 'downloadable' }));
  await engine.prepare((progress) => told.push(progress), never());
  expect(told.map(({ done, total }) => [done, total])).toEqual([
    [0, 1],
    [0.25, 1],
    [1, 1],
  ]);
});

test('prepare(…) given up leaves no session', async () => {
  const browser = new StandInBrowser({ availability: 'downloadable', deaf: true });
  const controller = new AbortController();
  const engine = makePromptApi(browser);
  const preparing = engine.prepare(() => {
    controller.abort();
  }, controller.signal);
  await expect(preparing).rejects.toThrow();
  await expect.poll(() => [browser.sessions.length, browser.alive]).toEqual([1, 0]);
});

test('draw(…) ends at once even where the browser does not heed the signal', async () => {
  const browser = new StandInBrowser({ deaf: true, answerMs: 60_000 });
  const engine = makePromptApi(browser);
  const controller = new AbortController();
  const drawing = drawAll(engine, [0, 1], controller.signal);
  await expect.poll(() => browser.answering).toBe(1);
  controller.abort();
  expect(await drawing).toEqual({ drawn: [], error: undefined });
  await expect.poll(() => browser.alive).toBe(1);
  engine.dispose();
  expect(browser.alive).toBe(0);
});

test('prepare(…) and draw(…) after dispose() throw', async () => {
  const engine = makePromptApi(new StandInBrowser());
  engine.dispose();
  await expect(engine.prepare(() => undefined, never())).rejects.toThrow('was closed');
  expect((await drawAll(engine, [0])).error).toMatchObject({ name: 'EngineError' });
});

test('createPromptApi(…) in a browser without a model says so when it is prepared', async () => {
  const render = () => ({ kind: 'chat', messages: [] }) as const;
  const engine = createPromptApi({ params, render });
  await expect(engine.prepare(() => undefined, never())).rejects.toThrow('brings no model');
});
