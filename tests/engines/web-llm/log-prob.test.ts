import { expect, test } from 'vitest';
import { LogProbRecorder } from '../../../src/engines/web-llm/log-prob-recorder.ts';
import { sampleSeed } from '../../../src/engines/web-llm/sample-seed.ts';
import { drawAll } from './draw-all.ts';
import { makeWebLlm, StandInLanes, standInModel } from './stand-in-lane.ts';
import { isEnd, letterOf, logitsAfter } from './stand-in/letters.ts';
import { StandIn } from './stand-in/stand-in.ts';

/** What the model itself gives a text, and its end where it ends by itself, at temperature 1. */
function scoreOf(text: string, ends: boolean): number {
  const letters = Array.from({ length: 97 }, (_, token) => token);
  let score = 0;
  for (let at = 0; at < text.length + Number(ends); at++) {
    const logits = logitsAfter(`def ${text.slice(0, at)}`);
    const all = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0));
    const token = letters.find((one) =>
      at === text.length ? isEnd(one) : letterOf(one) === text.charAt(at),
    );
    score += (logits[token ?? -1] ?? NaN) - all;
  }
  return score;
}

test.each([
  [0, 1],
  [0.5, 0.9],
  [1, 1],
  [1.5, 0.95],
])('logProb is at temperature 1 when drawn at %d with top-p %d', async (temperature, topP) => {
  const params = { temperature, topP, maxTokens: 120, stop: [], seed: 3 };
  const { drawn } = await drawAll(makeWebLlm(new StandInLanes(), { params }), [0, 1, 2, 3]);
  for (const { completion } of drawn) {
    const ends = completion.stopReason === 'stop';
    // The end token was drawn too, and counts.
    expect(completion.tokens).toBe(completion.text.length + Number(ends));
    expect(completion.logProb).toBeCloseTo(scoreOf(completion.text, ends), 2);
  }
});

test.each([
  [1, true],
  [2, false],
])("web-llm's own logprobs are ours at temperature %d: %s", async (temperature, same) => {
  const recorder = new LogProbRecorder();
  const engine = new StandIn({
    appConfig: { model_list: [standInModel.record] },
    logitProcessorRegistry: new Map([[standInModel.id, recorder]]),
  });
  await engine.reload(standInModel.id);
  const request = { prompt: 'def ', temperature, max_tokens: 30, seed: 5, top_p: 1 };
  const told = await engine.completion({ ...request, logprobs: true, top_logprobs: 1 });
  const content = told.choices[0]?.logprobs?.content ?? [];
  const theirs = content.reduce((sum, { logprob }) => sum + logprob, 0);
  expect(content).toHaveLength(recorder.drawn.tokens);
  expect(Math.abs(theirs - recorder.drawn.logProb) < 1e-3).toBe(same);
});

test('a token without a number leaves the sum without one', () => {
  const recorder = new LogProbRecorder();
  recorder.processLogits(new Float32Array([1, NaN]));
  recorder.processSampledToken(0);
  expect(recorder.drawn.logProb).toBeNaN();
  recorder.resetState();
  expect(recorder.drawn).toEqual({ tokens: 0, logProb: 0 });
});

/** The first two numbers web-llm's generator gives under a seed. */
function firstNumbers(seed: number): [number, number] {
  const modulus = 2 ** 31 - 1;
  const one = (48271 * seed) % modulus;
  return [one / modulus, ((48271 * one) % modulus) / modulus];
}

const correlation = (pairs: readonly (readonly [number, number])[]): number => {
  const mean = (i: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[i], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((all, [x, y]) => all + of(x - a, y - b), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
};

test('sampleSeed(seed, task, index) lets neighbours begin independently, as s + i would not', () => {
  const count = 4000;
  const seeds = Array.from({ length: count }, (_, i) => sampleSeed(7, 't/0', i));
  const firsts = seeds.map((seed) => firstNumbers(seed)[0]);
  const neighbours = firsts.slice(1).map((u, i) => [firsts[i] ?? NaN, u] as const);
  expect(Math.abs(correlation(neighbours))).toBeLessThan(0.06);
  const tenths = Array.from(
    { length: 10 },
    (_, i) => firsts.filter((u) => Math.floor(u * 10) === i).length,
  );
  for (const share of tenths) expect(Math.abs(share / count - 0.1)).toBeLessThan(0.02);
  // With neighbouring seeds, the first numbers of a hundred samples lie within a quarter percent.
  const naive = Array.from({ length: 100 }, (_, i) => firstNumbers(7 + i)[0]);
  expect(Math.max(...naive) - Math.min(...naive)).toBeLessThan(0.0025);
});

test('sampleSeed(seed, task, index) is a seed web-llm takes, and another for each of the three', () => {
  const seeds = [
    sampleSeed(7, 't/0', 0),
    sampleSeed(8, 't/0', 0),
    sampleSeed(7, 't/1', 0),
    sampleSeed(7, 't/0', 1),
    sampleSeed(-7, 't/0', 0),
    sampleSeed(Number.MAX_SAFE_INTEGER, 't/0', 0),
  ];
  expect(new Set(seeds).size).toBe(seeds.length);
  for (const seed of seeds) {
    expect(Number.isInteger(seed) && seed >= 1 && seed <= 2 ** 31 - 2).toBe(true);
  }
});
