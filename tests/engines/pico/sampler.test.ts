import { expect, test } from 'vitest';
import type { SamplingParams } from '../../../src/core/sampling/params.ts';
import type { DrawnCompletion } from '../../../src/engines/engine.ts';
import { PicoSampler } from '../../../src/engines/pico/sampler.ts';
import { parseWeights } from '../../../src/engines/pico/weights.ts';
import { byteConfig, randomParts } from './random-model.ts';
import { referenceLogits, softmax } from './reference-decoder.ts';
import { digest, expectedDigest, indicesTo, params } from './sample-digest.ts';

const parts = await randomParts();
const sampler = await PicoSampler.load(parts);
const prompt = 'def add(a, b):\n';

function draw(
  indices: readonly number[],
  changed: Partial<SamplingParams> = {},
  text = prompt,
): DrawnCompletion[] {
  const job = { taskId: 'Random/0', prompt: text, indices, params: { ...params, ...changed } };
  return [...sampler.draw(job)].flat().sort((a, b) => a.index - b.index);
}

const texts = (drawn: readonly DrawnCompletion[]) => drawn.map(({ completion }) => completion.text);

test('draw(job) gives the same bytes in batches of 1, 7 and 32', () => {
  const indices = indicesTo(50);
  const together = draw(indices);
  const ofSeven = indices.filter((i) => i % 7 === 0).map((i) => draw(indices.slice(i, i + 7)));
  expect(ofSeven.flat()).toEqual(together);
  expect(indices.map((index) => draw([index])).flat()).toEqual(together);
  expect(draw(indices.toReversed())).toEqual(together);
});

test('draw(job) comes to the digest that every machine must come to', async () => {
  expect(await digest(draw(indicesTo(50)))).toBe(expectedDigest);
});

test('draw(job) gives other samples for another index, seed, task or prompt', () => {
  const drawn = draw(indicesTo(20));
  expect(new Set(texts(drawn)).size).toBe(20);
  expect(texts(draw([0], { seed: 43 }))).not.toEqual(texts(draw([0])));
  expect(texts(draw([0], {}, 'def sub(a, b):\n'))).not.toEqual(texts(draw([0])));
});

test('draw(job) stops at the end token, or at the limit and says so', () => {
  const drawn = draw(indicesTo(200), { temperature: 1.5, topP: 1 });
  const reasons = new Map(drawn.map(({ completion }) => [completion.stopReason, completion]));
  expect(reasons.get('length')?.tokens).toBe(params.maxTokens);
  const stopped = drawn.filter(({ completion }) => completion.stopReason === 'stop');
  expect(stopped.length).toBeGreaterThan(0);
  for (const { completion } of stopped) {
    expect(completion.tokens).toBeLessThanOrEqual(params.maxTokens);
    expect(completion.text).not.toContain('<|end|>');
  }
});

test('draw(job) tells the log-probability of what it drew at temperature 1', () => {
  const weights = parseWeights(parts.weights);
  // At T = 0 the tokens are known without asking: always the likeliest.
  const [greedy] = draw([0], { temperature: 0, maxTokens: 12 });
  const tokens = [...new TextEncoder().encode(prompt)].map((byte) => byte + 1);
  let expected = 0;
  for (let i = 0; i < (greedy?.completion.tokens ?? 0); i++) {
    const shares = softmax(referenceLogits(weights, tokens));
    const likeliest = shares.indexOf(Math.max(...shares));
    expected += Math.log(shares[likeliest] ?? NaN);
    tokens.push(likeliest);
  }
  expect(greedy?.completion.tokens).toBe(12);
  expect(greedy?.completion.logProb).toBeCloseTo(expected, 4);
});

test('draw(job) at T = 0 gives every attempt the same completion', () => {
  expect(new Set(texts(draw(indicesTo(9), { temperature: 0 }))).size).toBe(1);
});

test('draw(job) cuts at the first stop text, and counts what it drew for it', () => {
  const [whole] = draw([3]);
  const text = whole?.completion.text ?? '';
  // Two letters from the middle that do not come before.
  const at = Array.from(text).findIndex(
    (_, i) => i > 5 && text.indexOf(text.slice(i, i + 2)) === i,
  );
  const stop = text.slice(at, at + 2);
  const [cut] = draw([3], { stop: ['never to be seen', stop] });
  expect(cut?.completion.text).toBe(text.slice(0, at));
  expect(cut?.completion.stopReason).toBe('stop');
  expect(cut?.completion.tokens).toBeLessThan(params.maxTokens);
});

test('draw(job) gives what fits where a prompt nearly fills the context, and nothing beyond', () => {
  const filling = 'x'.repeat(byteConfig.context - 3);
  for (const { completion } of draw(indicesTo(5), {}, filling)) {
    expect(completion.tokens).toBeLessThanOrEqual(3);
  }
  for (const length of [byteConfig.context, 4 * byteConfig.context]) {
    expect(draw([0, 1], {}, 'x'.repeat(length)).map(({ completion }) => completion)).toEqual(
      new Array(2).fill({ text: '', form: 'completion', stopReason: 'length', tokens: 0 }),
    );
  }
});

test('draw(job) continues an empty prompt', () => {
  expect(draw([0], {}, '')[0]?.completion.tokens).toBeGreaterThan(0);
});

test.each<[Partial<SamplingParams>, string]>([
  [{ temperature: -1 }, 'temperature -1'],
  [{ temperature: NaN }, 'temperature NaN'],
  [{ topP: 0 }, 'top-p 0'],
  [{ topP: 1.1 }, 'top-p 1.1'],
  [{ maxTokens: 0 }, 'at most 0 tokens'],
  [{ seed: 0.5 }, 'seed 0.5'],
  [{ stop: ['a', ''] }, 'empty text'],
])('draw(job) refuses %j', (changed, reason) => {
  expect(() => draw([0], changed)).toThrow(reason);
});
