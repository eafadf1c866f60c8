import { expect, test } from 'vitest';
import { parseWeights } from '../../../src/engines/pico/weights.ts';
import { makeFile, makeWeights, smallConfig } from './make-weights.ts';
import { randomParts } from './random-model.ts';
import { PicoSampler } from '../../../src/engines/pico/sampler.ts';

const good = makeWeights(smallConfig, 1);
const dataStart = 8 + new DataView(good.buffer).getUint32(4, true);

interface Header {
  [field: string]: unknown;
  config: Record<string, unknown>;
  tensors: Record<string, unknown>[];
}

/** The good file with something else in its header. */
function withHeader(change: (header: Header) => void): Uint8Array<ArrayBuffer> {
  const header = JSON.parse(new TextDecoder().decode(good.subarray(8, dataStart))) as Header;
  change(header);
  const file = makeFile(header, good.length - dataStart);
  file.set(good.subarray(dataStart), file.length - (good.length - dataStart));
  return file;
}

test('parseWeights(bytes) gives name, shape and tensors of a file, wherever it lies', () => {
  const shifted = new Uint8Array(good.length + 3);
  shifted.set(good, 3);
  const weights = parseWeights(shifted.subarray(3));
  expect(weights).toMatchObject({ name: 'pico-random', version: '1', endToken: 0 });
  expect(weights.config).toEqual(smallConfig);
  const matrix = weights.matrix('layers.1.down', smallConfig.width, smallConfig.hidden);
  expect(matrix.q).toHaveLength(smallConfig.width * smallConfig.hidden);
  expect(matrix.scales).toHaveLength(smallConfig.width);
  expect(weights.vector('finalNorm', smallConfig.width)).toHaveLength(smallConfig.width);
});

const first = (header: Header) => header.tensors[0] ?? {};

const badAtOnce: readonly [string, Uint8Array, string][] = [
  ['an empty file', new Uint8Array(), 'begins with ""'],
  ['a page', new TextEncoder().encode('<!doctype html>'), 'begins with "<!do"'],
  ['only its first bytes', good.slice(0, 6), 'ends after 6 bytes'],
  ['half a header', good.slice(0, 100), 'ends inside its header'],
  ['a header that is not JSON', withBytes(8, [33]), 'not JSON'],
  ['another format', withHeader((h) => (h['format'] = 2)), 'format'],
  ['no width', withHeader((h) => delete h.config['width']), 'config.width'],
  ['half a layer', withHeader((h) => (h.config['layers'] = 0.5)), 'config.layers'],
  ['a width of 50', withHeader((h) => (h.config['width'] = 50)), 'width is 50'],
  ['heads of 12', withHeader((h) => (h.config['heads'] = 4)), 'width / heads is 12'],
  ['an end token outside', withHeader((h) => (h['endToken'] = 96)), 'end token 96 of 96'],
  ['a float32 matrix', withHeader((h) => (first(h)['type'] = 'float32')), 'tensors.0.shape'],
  ['a tensor of text', withHeader((h) => (h.tensors[0] = { name: 'embedding' })), 'tensors.0'],
];

test.each(badAtOnce)('parseWeights(bytes) refuses %s', (_what, bytes, reason) => {
  expect(() => parseWeights(bytes)).toThrow(reason);
  expect(() => parseWeights(bytes)).toThrow(/^\[pico\] weights: /);
});

const badTensors: readonly [string, Uint8Array<ArrayBuffer>, string][] = [
  ['a missing tensor', withHeader((h) => h.tensors.shift()), 'no tensor embedding'],
  ['a wrong shape', withHeader((h) => (first(h)['shape'] = [48, 96])), 'shape [48,96]'],
  ['an odd offset', withHeader((h) => (first(h)['offset'] = 8)), 'begins at 8'],
  ['a truncated file', good.slice(0, -1), 'ends inside finalNorm'],
  ['a scale that is not a number', withNan(), 'not finite'],
];

test.each(badTensors)(
  'PicoSampler.load(parts) refuses weights with %s',
  async (_what, weights, reason) => {
    const load = PicoSampler.load({
      ...(await randomParts()),
      weights,
      tokenizer: smallTokenizer(),
    });
    await expect(load).rejects.toThrow(reason);
    await expect(load).rejects.toThrow(/^\[pico\] weights: /);
  },
);

test('PicoSampler.load(parts) refuses a tokenizer that is none, or of another model', async () => {
  const parts = await randomParts();
  await expect(PicoSampler.load({ ...parts, tokenizer: '<html>' })).rejects.toThrow('tokenizer');
  await expect(PicoSampler.load({ ...parts, weights: good })).rejects.toThrow(
    'token 256 of a model with 96 tokens',
  );
});

function withBytes(at: number, bytes: readonly number[]): Uint8Array {
  const file = good.slice();
  file.set(bytes, at);
  return file;
}

/** The first scale of the embedding becomes NaN. */
function withNan(): Uint8Array<ArrayBuffer> {
  const file = good.slice();
  const { width, vocab } = smallConfig;
  new DataView(file.buffer).setFloat32(dataStart + vocab * width, NaN, true);
  return file;
}

/** Two tokens: fits every model. */
function smallTokenizer(): string {
  const model = { type: 'BPE', vocab: { '<|end|>': 0, a: 1 }, merges: [] };
  const none = { added_tokens: [], normalizer: null, pre_tokenizer: null, post_processor: null };
  return JSON.stringify({ version: '1.0', ...none, decoder: null, model });
}
