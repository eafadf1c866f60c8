import { afterAll, expect, test } from 'vitest';
import { PicoSampler } from '../../../src/engines/pico/sampler.ts';
import { picoFromDisk, picoPrompt as prompt } from '../pico-from-disk.ts';
import { drawOpenAi } from './draw-openai.ts';
import { servePico } from './server/pico-model.ts';
import { TestServer } from './server/server.ts';

const server = await new TestServer({ model: await servePico(), models: ['pico'] }).start();
afterAll(() => server.stop());

const params = { temperature: 0.8, topP: 0.95, maxTokens: 40, stop: ['\ndef'], seed: 1000 };
const setting = {
  url: server.url,
  model: 'pico',
  params,
  render: () => ({ kind: 'completion' as const, prompt }),
};

test('draw(…) from an endpoint that serves Pico gives what Pico draws', async () => {
  const indices = [0, 1, 2, 3, 4, 5];
  const drawn = await drawOpenAi(setting, indices);
  const pico = await PicoSampler.load(await picoFromDisk());
  for (const { index, completion } of drawn) {
    const own = { ...params, seed: params.seed + index };
    const [same] = [...pico.draw({ taskId: 'served', prompt, indices: [0], params: own })].flat();
    expect(completion).toEqual({
      ...same?.completion,
      logProb: expect.closeTo(same?.completion.logProb ?? 0, 9) as number,
    });
  }
  expect(drawn).toHaveLength(indices.length);
  expect(drawn.some(({ completion }) => completion.text.includes('return'))).toBe(true);
});

test('draw(…) of a resumed run gives the samples the whole run would have had', async () => {
  const whole = await drawOpenAi(setting, [0, 1, 2, 3, 4, 5, 6, 7]);
  const resumed = [
    ...(await drawOpenAi({ ...setting, samplesPerRequest: 2 }, [0, 1, 2])),
    ...(await drawOpenAi({ ...setting, samplesPerRequest: 4 }, [3, 4, 5, 6, 7])),
  ];
  const texts = (all: typeof whole) =>
    all.toSorted((a, b) => a.index - b.index).map(({ completion }) => completion.text);
  expect(texts(resumed)).toEqual(texts(whole));
});
