import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PicoParts } from '../../src/engines/pico/pico-port.ts';
import { PicoSampler } from '../../src/engines/pico/sampler.ts';
import { compileKernels } from '../build/compile-kernels.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { raceOnnx } from './pico-onnx.ts';
import { spread, table } from './table.ts';

const root = join(import.meta.dirname, '../..');
const models = join(root, 'public/models/pico');
const onnx = 'training/runs/pico-medium.onnx';
const count = 32;

const prompt = `def process(text: str) -> str:
    """Strip three characters from both ends, then reverse the words.

    >>> process('earth sun')
    """
`;

/** The embedded model: one batch beside single samples and beside onnxruntime-web, in turn. */
export async function benchPico(rounds: number): Promise<string> {
  if (!existsSync(join(models, 'pico-medium.bin'))) {
    return `### Pico\n\nThere is no model: ${models} is made by training/make.sh.`;
  }
  const wasm = await compileKernels();
  const parts: PicoParts = {
    kernels: await WebAssembly.compile(wasm),
    weights: new Uint8Array(await readFile(join(models, 'pico-medium.bin'))),
    tokenizer: await readFile(join(models, 'tokenizer.json'), 'utf8'),
  };
  return [
    `### Pico: ${count} samples of one prompt, one thread, ${rounds} rounds in turn`,
    '',
    await batchTable(parts, rounds),
    '',
    existsSync(join(root, onnx))
      ? await raceOnnx(parts, await readFile(join(root, onnx)), rounds)
      : `Not raced against onnxruntime-web: there is no ${onnx}. To make it:\n\n` +
        `    python3 training/onnx_export.py public/models/pico/pico-medium.bin ${onnx}`,
    '',
    sizeTable({ kernels: wasm, tokenizer: Buffer.from(parts.tokenizer), weights: parts.weights }),
  ].join('\n');
}

async function batchTable(parts: PicoParts, rounds: number): Promise<string> {
  const sampler = await PicoSampler.load(parts);
  const indices = Array.from({ length: count }, (_, index) => index);
  const together: number[] = [];
  const apart: number[] = [];
  // The first round lets the engine compile what is hot.
  for (let round = 0; round <= rounds; round++) {
    const batch = tokensPerSecond(sampler, [indices]);
    const singles = tokensPerSecond(
      sampler,
      indices.map((index) => [index]),
    );
    if (round === 0) continue;
    together.push(batch);
    apart.push(singles);
  }
  const ratios = together.map((speed, round) => speed / (apart[round] ?? NaN));
  return table(
    ['way', 'tokens per CPU second, prompt included', '÷ one by one'],
    [
      [`${count} in one batch`, spread(together, 'per s', 0), spread(ratios, '×', 2)],
      [`${count} one by one`, spread(apart, 'per s', 0), '1'],
    ],
  );
}

function tokensPerSecond(sampler: PicoSampler, batches: readonly number[][]): number {
  const params = { temperature: 0.8, topP: 1, maxTokens: 320, stop: [], seed: 1 };
  let tokens = 0;
  const seconds = cpuSeconds(() => {
    for (const indices of batches) {
      for (const drawn of sampler.draw({ taskId: 'Bench/0', prompt, indices, params })) {
        for (const { completion } of drawn) tokens += completion.tokens ?? 0;
      }
    }
  });
  return tokens / seconds;
}

function sizeTable(files: Readonly<Record<string, Uint8Array>>): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const sizes = Object.entries(files).map(([name, bytes]) => ({
    name,
    raw: bytes.length,
    sent: gzipSync(bytes).length,
  }));
  const sum = (key: 'raw' | 'sent') => sizes.reduce((total, size) => total + size[key], 0);
  return table(
    ['part of the first visit', 'raw', 'gzip'],
    [...sizes, { name: 'together', raw: sum('raw'), sent: sum('sent') }].map((size) => [
      size.name,
      kilobytes(size.raw),
      kilobytes(size.sent),
    ]),
  );
}
