import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernels } from 'virtual:pico-kernels';
import { describe, expect, test } from 'vitest';
import { Decoder } from '../../../src/engines/pico/decoder.ts';
import { loadTokenizer } from '../../../src/engines/pico/tokenizer.ts';
import { parseWeights } from '../../../src/engines/pico/weights.ts';

/** What torch computes from the shipped weights, in float32; made by training/oracle.py. */
interface Oracle {
  /** File in public/models/pico. */
  readonly weights: string;
  readonly cases: readonly {
    readonly prompt: string;
    readonly tokens: readonly number[];
    /** After the last token of the prompt. */
    readonly logits: readonly number[];
    /** The likeliest tokens, one after the other, and how likely each was at temperature 1. */
    readonly continuation: readonly number[];
    readonly logProbs: readonly number[];
    readonly text: string;
  }[];
  readonly tokenized: readonly { readonly text: string; readonly tokens: readonly number[] }[];
}

const models = join(import.meta.dirname, '../../../public/models/pico');
const oracles = readdirSync(import.meta.dirname).filter((name) => /^oracle.*\.json$/.test(name));
const read = (folder: string, name: string) => readFileSync(join(folder, name));

test('every shipped model has an oracle', () => {
  const shipped = existsSync(models) ? readdirSync(models) : [];
  const witnessed = oracles.map((name) => parseOracle(name).weights);
  expect(witnessed.sort()).toEqual(shipped.filter((name) => name.endsWith('.bin')).sort());
});

describe.each(oracles)('%s', (name) => {
  const oracle = parseOracle(name);
  const load = async () => {
    const weights = parseWeights(read(models, oracle.weights));
    const tokenizer = read(models, 'tokenizer.json').toString();
    return {
      endToken: weights.endToken,
      codec: loadTokenizer(tokenizer, weights.config.vocab),
      decoder: await Decoder.create(await WebAssembly.compile(kernels), weights),
    };
  };

  test('encode(text) gives the tokens of the trainer, and decode(tokens) the text again', async () => {
    const { codec } = await load();
    const prompts = oracle.cases.map(({ prompt, tokens }) => ({ text: prompt, tokens }));
    for (const { text, tokens } of [...prompts, ...oracle.tokenized]) {
      expect(codec.encode(text)).toEqual(tokens);
      expect(codec.decode(tokens)).toBe(text);
    }
  });

  test('read(prompt) gives the logits of torch within 1e-4', async () => {
    const { decoder } = await load();
    for (const { tokens, logits } of oracle.cases) {
      decoder.read(tokens, 1, 1);
      const differences = decoder.logits(0).map((value, i) => value - (logits[i] ?? NaN));
      // Two ways of adding the same floats: logits reach 20, so this is their fifth digit.
      expect(Math.max(...differences.map(Math.abs))).toBeLessThan(1e-4);
    }
  });

  test('step(token) draws the greedy tokens of torch, log-probabilities within 1e-4', async () => {
    const { codec, decoder, endToken } = await load();
    const { kernels, scratch, config } = decoder;
    for (const { tokens, continuation, logProbs, text } of oracle.cases) {
      decoder.read(tokens, 1, continuation.length);
      const drawn = continuation.map((_, step) => {
        const logits = decoder.logitsAt(0);
        const token = kernels.chooseToken(logits, config.vocab, 0, 1, 0, scratch);
        const logProb = kernels.logProbability(logits, config.vocab, token, scratch);
        expect(Math.abs(logProb - (logProbs[step] ?? NaN))).toBeLessThan(1e-4);
        decoder.step([token], [0]);
        return token;
      });
      expect(drawn).toEqual(continuation);
      const kept = drawn.at(-1) === endToken ? drawn.slice(0, -1) : drawn;
      expect(codec.decode(kept)).toBe(text);
    }
  });
});

function parseOracle(name: string): Oracle {
  return JSON.parse(read(import.meta.dirname, name).toString()) as Oracle;
}
