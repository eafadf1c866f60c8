import { describe, expect, test } from 'vitest';
import { shippedConfig, smallConfig } from './make-weights.ts';
import { randomDecoder } from './random-model.ts';
import { referenceLogits } from './reference-decoder.ts';

const prompt = [5, 9, 1, 44, 20, 3, 3, 17, 60, 2, 11];

function largestDifference(got: Float32Array, expected: readonly number[]): number {
  expect(got).toHaveLength(expected.length);
  return Math.max(...expected.map((value, i) => Math.abs(value - (got[i] ?? NaN))));
}

describe.each([
  ['small', smallConfig],
  ['shipped', shippedConfig],
])('a %s decoder', (_name, config) => {
  test('read(prompt) gives the logits of the plain decoder in double precision', async () => {
    const { decoder, weights } = await randomDecoder(config);
    for (const length of [1, 7, 8, 9, prompt.length]) {
      decoder.read(prompt.slice(0, length), 1, 1);
      const expected = referenceLogits(weights, prompt.slice(0, length));
      // Logits reach 8 here; a float has 24 bits.
      expect(largestDifference(decoder.logits(0), expected)).toBeLessThan(1e-4);
    }
  });

  test('step(tokens, slots) continues each sample by its own tokens, in any order of rows', async () => {
    const { decoder, weights } = await randomDecoder(config);
    decoder.read(prompt, 3, 10);
    decoder.step([7, 8, 9], [0, 1, 2]);
    decoder.step([6, 5], [2, 0]);
    decoder.step([4], [0]);
    const expected = referenceLogits(weights, [...prompt, 7, 5, 4]);
    expect(largestDifference(decoder.logits(0), expected)).toBeLessThan(1e-4);
  });
});

test('read(prompt) after longer ones finds nothing of them', async () => {
  const { decoder } = await randomDecoder(smallConfig);
  decoder.read(prompt.slice(0, 3), 1, 1);
  const before = decoder.logits(0);
  decoder.read(
    Array.from({ length: 70 }, (_, i) => i),
    9,
    10,
  );
  decoder.step([1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  decoder.read(prompt.slice(0, 3), 1, 1);
  expect(decoder.logits(0)).toEqual(before);
});

test('step(tokens, slots) works up to the last position of the context', async () => {
  const { decoder, weights } = await randomDecoder(smallConfig);
  const tokens = Array.from({ length: smallConfig.context }, (_, i) => (7 * i) % 96);
  decoder.read(tokens.slice(0, 60), 1, 20);
  for (const token of tokens.slice(60)) decoder.step([token], [0]);
  const expected = referenceLogits(weights, tokens);
  expect(largestDifference(decoder.logits(0), expected)).toBeLessThan(1e-4);
});

test('step(tokens, slots) before read(prompt) is refused', async () => {
  const { decoder } = await randomDecoder(smallConfig);
  expect(() => {
    decoder.step([1], [0]);
  }).toThrow('no prompt');
});
