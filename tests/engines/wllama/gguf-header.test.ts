import { expect, test } from 'vitest';
import { EngineError } from '../../../src/engines/engine.ts';
import { readGgufHeader } from '../../../src/engines/wllama/gguf-header.ts';
import { ggufModel } from '../../../src/engines/wllama/gguf-model.ts';
import { writeGguf, type GgufValue } from './gguf-file.ts';
import { chatTemplate, randomGguf } from './random-gguf.ts';

const read = (bytes: BlobPart) => readGgufHeader(new Blob([bytes]));
const good = randomGguf({ chatTemplate });
const text = (value: string): GgufValue => ({ type: 'string', value });

/** The file with some bytes of it changed. */
function changed(at: number, bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  const copy = good.slice();
  copy.set(bytes, at);
  return copy;
}

test('readGgufHeader(file) says what the file is', async () => {
  expect(await read(good)).toEqual({
    version: 3,
    architecture: 'llama',
    name: 'random',
    quantisation: 'F32',
    contextLength: 2048,
    // Two tables of 354 × 64, two layers of 4 × 64² + 3 × 64 × 128 + 2 × 64, one norm.
    parameters: 2 * 354 * 64 + 2 * (4 * 64 * 64 + 3 * 64 * 128 + 2 * 64) + 64,
    tensors: 21,
    parts: 1,
    hasChatTemplate: true,
    // Keys and values, 2 layers, 64 wide, 2 bytes.
    cacheBytesPerToken: 2 * 2 * 64 * 2,
  });
});

test('readGgufHeader(file) tells a model without a chat template', async () => {
  expect((await read(randomGguf())).hasChatTemplate).toBe(false);
});

test('readGgufHeader(file) reads a header that is longer than its first look', async () => {
  const words = Array.from({ length: 40_000 }, (_, id) => `word number ${id}`);
  const header = {
    'general.architecture': text('qwen2'),
    'tokenizer.ggml.tokens': { type: 'strings', value: words },
    'tokenizer.chat_template': text(chatTemplate),
    'qwen2.block_count': { type: 'u32', value: 24 },
    'qwen2.embedding_length': { type: 'u32', value: 896 },
    'qwen2.attention.head_count': { type: 'u32', value: 14 },
    'qwen2.attention.head_count_kv': { type: 'u32', value: 2 },
    'general.file_type': { type: 'u32', value: 15 },
  } as const;
  expect(await read(writeGguf(header, []))).toMatchObject({
    hasChatTemplate: true,
    quantisation: 'Q4_K_M',
    // Qwen2.5 0.5B: 2 × 24 layers × 2 heads × 64 × 2 bytes.
    cacheBytesPerToken: 12_288,
  });
});

test.each([
  ['a web page', '<!doctype html><title>404</title>', 'begins with "<!do" instead of "GGUF"'],
  ['nothing', '', 'no GGUF file'],
  ['two bytes', 'GG', 'no GGUF file'],
  ['the magic alone', 'GGUF', 'ends in the middle of its header'],
  ['version 1', changed(4, [1]), 'has version 1'],
  ['another byte order', changed(4, [0, 0, 0, 3]), 'another byte order'],
  ['2^62 tensors', changed(15, [0x40]), 'beyond all measure'],
  ['2^24 tensors', changed(11, [1]), 'claims to hold'],
  ['2^24 fields', changed(19, [1]), 'claims to say'],
  ['a key of 2^40 bytes', changed(29, [1]), 'longer than a header can be'],
  ['a value of kind 99', changed(24 + 8 + 20, [99]), 'of an unknown kind (99)'],
  ['half of its header', good.slice(0, 3000), 'ends in the middle of its header'],
])('readGgufHeader(%s) says what is wrong', async (_, bytes, why) => {
  const error = await read(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EngineError);
  expect(String(error)).toContain(why);
});

test('readGgufHeader(file cut anywhere) throws an EngineError and nothing else', async () => {
  const { length } = good.slice(0, 9000);
  for (let end = 0; end < length; end += 97) {
    await expect(read(good.slice(0, end))).rejects.toBeInstanceOf(EngineError);
  }
});

test('readGgufHeader(file with bytes changed) gives a header or an EngineError', async () => {
  for (let at = 4; at < 1200; at += 7) {
    const result = await read(changed(at, [0xff])).catch((error: unknown) => error);
    if (result instanceof Error) expect(result).toBeInstanceOf(EngineError);
  }
});

test('readGgufHeader(no architecture) says so', async () => {
  await expect(read(writeGguf({ 'general.name': text('x') }, []))).rejects.toThrow('architecture');
});

test('ggufModel(file, header) says what it was made for and what it needs', async () => {
  const header = await read(good);
  const model = ggufModel({ id: 'random', label: 'Random', bytes: good.length }, header);
  expect(model).toMatchObject({ madeFor: 'chat', note: 'F32', maxTokens: 1024 });
  expect(model.needs?.webGpu).toBe('never');
  // Weights, and four slots of 512 tokens per answer and 1024 per prompt.
  const least = good.length + 4 * 1536 * 512;
  expect(model.needs?.memoryBytes).toBeGreaterThan(least);
  expect(model.needs?.memoryBytes).toBeLessThan(least + 3e8);
});
