import type { PicoConfig } from '../../../src/engines/pico/weights-header.ts';

/** A model small enough to be recomputed number by number. */
export const smallConfig: PicoConfig = {
  vocab: 96,
  width: 48,
  layers: 3,
  heads: 3,
  hidden: 40,
  context: 80,
  ropeBase: 10000,
  normEpsilon: 1e-5,
};

/** The shape of the shipped models. */
export const shippedConfig: PicoConfig = {
  vocab: 768,
  width: 128,
  layers: 5,
  heads: 2,
  hidden: 352,
  context: 640,
  ropeBase: 10000,
  normEpsilon: 1e-5,
};

interface TensorPlan {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Names and shapes of all tensors, in the order of the file. */
export function tensorPlans({ vocab, width, layers, hidden }: PicoConfig): TensorPlan[] {
  const layer = (i: number) => [
    { name: `layers.${i}.attentionNorm`, shape: [width] },
    { name: `layers.${i}.qkv`, shape: [3 * width, width] },
    { name: `layers.${i}.attentionOut`, shape: [width, width] },
    { name: `layers.${i}.mlpNorm`, shape: [width] },
    { name: `layers.${i}.gateUp`, shape: [2 * hidden, width] },
    { name: `layers.${i}.down`, shape: [width, hidden] },
  ];
  return [
    { name: 'embedding', shape: [vocab, width] },
    ...Array.from({ length: layers }, (_, i) => layer(i)).flat(),
    { name: 'finalNorm', shape: [width] },
  ];
}

const roundUp = (length: number) => (length + 15) & ~15;

/** A weights file of random numbers, the same for the same seed; token 0 ends a text. */
export function makeWeights(config: PicoConfig, seed: number): Uint8Array<ArrayBuffer> {
  const random = mulberry32(seed);
  const tensors: object[] = [];
  const parts: { offset: number; bytes: Uint8Array }[] = [];
  let end = 0;
  const append = (array: Int8Array | Float32Array) => {
    const offset = end;
    parts.push({ offset, bytes: new Uint8Array(array.buffer) });
    end = roundUp(offset + array.byteLength);
    return offset;
  };
  for (const { name, shape } of tensorPlans(config)) {
    const [rows = 0, width] = shape;
    if (width === undefined) {
      const values = Float32Array.from({ length: rows }, () => 0.5 + random());
      tensors.push({ name, shape, type: 'float32', offset: append(values) });
      continue;
    }
    const q = Int8Array.from({ length: rows * width }, () => Math.floor(random() * 255) - 127);
    const scales = Float32Array.from(
      { length: rows },
      () => (0.5 + random()) / 40 / Math.sqrt(width),
    );
    const [offset, scaleOffset] = [append(q), append(scales)];
    tensors.push({ name, shape, type: 'int8', offset, scaleOffset });
  }
  const header = { format: 1, name: 'pico-random', version: '1', config, endToken: 0, tensors };
  const file = makeFile(header, end);
  for (const { offset, bytes } of parts) file.set(bytes, file.length - end + offset);
  return file;
}

/** A weights file with the given header and `dataLength` zero bytes after it. */
export function makeFile(header: unknown, dataLength: number): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const dataStart = roundUp(8 + json.length);
  const file = new Uint8Array(dataStart + dataLength);
  file.fill(32, 8, dataStart);
  file.set(new TextEncoder().encode('PICO'));
  new DataView(file.buffer).setUint32(4, dataStart - 8, true);
  file.set(json, 8);
  return file;
}

/** Tommy Ettinger's mulberry32: for examples only, the engine has a generator of its own. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
