import { InferenceSession, Tensor, env } from 'onnxruntime-web';
import { Decoder } from '../../src/engines/pico/decoder.ts';
import type { PicoParts } from '../../src/engines/pico/pico-port.ts';
import { parseWeights } from '../../src/engines/pico/weights.ts';
import { cpuSeconds, cpuSecondsOf } from './cpu-seconds.ts';
import { spread, table } from './table.ts';

const rows = 32;
const steps = 40;
const promptLength = 72;

type Feeds = Record<string, Tensor>;

/** Steps of 32 rows after one prompt: our decoder and onnxruntime-web, the same weights, in turn. */
export async function raceOnnx(
  parts: PicoParts,
  model: Uint8Array,
  rounds: number,
): Promise<string> {
  const decoder = await Decoder.create(parts.kernels, parseWeights(parts.weights));
  const onnx = await OnnxDecoder.create(model, decoder.config);
  const ours: number[] = [];
  const theirs: number[] = [];
  // The first rounds let both be compiled: onnxruntime's WebAssembly takes some hundred steps.
  for (let round = -2; round < rounds; round++) {
    const our = speedOfDecoder(decoder);
    const their = await onnx.speed();
    if (round < 0) continue;
    ours.push(our);
    theirs.push(their);
  }
  const ratios = ours.map((speed, round) => speed / (theirs[round] ?? NaN));
  return table(
    [`${steps} steps of ${rows} rows, logits only`, 'tokens per CPU second', '÷ onnxruntime-web'],
    [
      ['our kernels', spread(ours, 'per s', 0), spread(ratios, '×', 2)],
      [
        `onnxruntime-web ${env.versions.web ?? ''}, wasm, keys and values tiled to the batch`,
        spread(theirs, 'per s', 0),
        '1',
      ],
    ],
  ).concat(
    `\n\nLargest difference of a logit: ${(await onnx.difference(decoder)).toExponential(1)}.`,
  );
}

function speedOfDecoder(decoder: Decoder): number {
  const slots = Array.from({ length: rows }, (_, row) => row);
  decoder.read(somePrompt(decoder.config.vocab), rows, steps);
  const seconds = cpuSeconds(() => {
    for (let step = 0; step < steps; step++) decoder.step(tokensOf(step), slots);
  });
  return (rows * steps) / seconds;
}

/** The model in onnxruntime, with the keys and values of every row carried from step to step. */
class OnnxDecoder {
  readonly #session: InferenceSession;
  readonly #config: Decoder['config'];

  private constructor(session: InferenceSession, config: Decoder['config']) {
    this.#session = session;
    this.#config = config;
  }

  static async create(model: Uint8Array, config: Decoder['config']): Promise<OnnxDecoder> {
    env.wasm.numThreads = 1;
    env.logLevel = 'error';
    const options = { executionProviders: ['wasm'], graphOptimizationLevel: 'all' } as const;
    return new OnnxDecoder(await InferenceSession.create(model, options), config);
  }

  async speed(): Promise<number> {
    let past = this.#tile(await this.#readPrompt());
    const seconds = await cpuSecondsOf(async () => {
      for (let step = 0; step < steps; step++) {
        past = await this.#run(tokensOf(step), rows, promptLength + step, past);
      }
    });
    return (rows * steps) / seconds;
  }

  /** How far the two are apart after the prompt and one step. */
  async difference(decoder: Decoder): Promise<number> {
    decoder.read(somePrompt(this.#config.vocab), 1, 1);
    decoder.step([5], [0]);
    const out = await this.#run([5], 1, promptLength, await this.#readPrompt());
    const theirs = out['logits']?.data as Float32Array;
    return Math.max(...decoder.logits(0).map((value, i) => Math.abs(value - (theirs[i] ?? NaN))));
  }

  #readPrompt(): Promise<Feeds> {
    const { layers, heads, width } = this.#config;
    const none = () => new Tensor('float32', new Float32Array(0), [1, heads, 0, width / heads]);
    const past = this.#named(layers, 'present', none);
    return this.#run(somePrompt(this.#config.vocab), 1, 0, past);
  }

  /** One prompt's keys and values, once for every row. */
  #tile(past: Feeds): Feeds {
    return this.#named(this.#config.layers, 'present', (name) => {
      const { data, dims } = past[name] as { data: Float32Array; dims: readonly number[] };
      const tiled = new Float32Array(rows * data.length);
      for (let row = 0; row < rows; row++) tiled.set(data, row * data.length);
      return new Tensor('float32', tiled, [rows, ...dims.slice(1)]);
    });
  }

  /** Runs `tokens`, as many per row, behind `seen` positions; gives logits and all that was seen. */
  #run(tokens: readonly number[], batch: number, seen: number, past: Feeds): Promise<Feeds> {
    const fresh = tokens.length / batch;
    const positions = tokens.map((_, i) => seen + (i % fresh));
    const mask = new Array<number>(batch * (seen + fresh)).fill(1);
    const cache = Object.entries(past).flatMap(([name, tensor]) =>
      name.startsWith('present') ? [[name.replace('present', 'past_key_values'), tensor]] : [],
    );
    const feeds = {
      input_ids: integers(tokens, [batch, fresh]),
      position_ids: integers(positions, [batch, fresh]),
      attention_mask: integers(mask, [batch, seen + fresh]),
      ...(Object.fromEntries(cache) as Feeds),
    };
    return this.#session.run(feeds);
  }

  #named(layers: number, prefix: string, make: (name: string) => Tensor): Feeds {
    const names = Array.from({ length: layers }, (_, layer) =>
      ['key', 'value'].map((part) => `${prefix}.${layer}.${part}`),
    ).flat();
    return Object.fromEntries(names.map((name) => [name, make(name)]));
  }
}

const integers = (values: readonly number[], dims: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), dims);

const somePrompt = (vocab: number): number[] =>
  Array.from({ length: promptLength }, (_, i) => (37 * i + 11) % vocab);

const tokensOf = (step: number): number[] =>
  Array.from({ length: rows }, (_, row) => 3 + ((31 * step + 7 * row) % 700));
