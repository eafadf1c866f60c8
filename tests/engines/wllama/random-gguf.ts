import { mulberry32 } from '../../../src/core/statistics/mulberry32.ts';
import { writeGguf, type GgufTensor, type GgufValue } from './gguf-file.ts';

/** What a model of random weights is like. */
export interface RandomGguf {
  readonly width?: number;
  readonly layers?: number;
  readonly heads?: number;
  readonly context?: number;
  /**
   * What it draws besides ASCII: nothing, characters of two bytes, or bytes in any order, which are
   * hardly ever text.
   */
  readonly bytes?: 'ascii' | 'accents' | 'wild';
  /** Jinja; absent for a model that only continues text. */
  readonly chatTemplate?: string;
  readonly architecture?: string;
}

/** ChatML without loops in loops: enough to tell roles apart. */
export const chatTemplate =
  "{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}\n{% endfor %}" +
  '{% if add_generation_prompt %}<|assistant|>{% endif %}';

const controls = ['<unk>', '<s>', '</s>'];
const bytes = Array.from(
  { length: 256 },
  (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
);
const letters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
const vocabulary = [...controls, ...bytes, '\u2581', ...letters];

/** A Llama of random weights that draws bytes: no sense, but every part of a real model. */
export function randomGguf(options: RandomGguf = {}): Uint8Array<ArrayBuffer> {
  const { width = 64, layers = 2, heads = 4, context = 2048 } = options;
  const { chatTemplate: template, architecture = 'llama' } = options;
  const header: Record<string, GgufValue> = {
    'general.architecture': text(architecture),
    'general.name': text('random'),
    'general.file_type': count(0),
    [`${architecture}.context_length`]: count(context),
    [`${architecture}.embedding_length`]: count(width),
    [`${architecture}.block_count`]: count(layers),
    [`${architecture}.feed_forward_length`]: count(2 * width),
    [`${architecture}.attention.head_count`]: count(heads),
    [`${architecture}.attention.head_count_kv`]: count(heads),
    [`${architecture}.attention.layer_norm_rms_epsilon`]: { type: 'f32', value: 1e-5 },
    [`${architecture}.rope.dimension_count`]: count(width / heads),
    [`${architecture}.vocab_size`]: count(vocabulary.length),
    ...tokenizer,
    ...(template === undefined ? {} : { 'tokenizer.chat_template': text(template) }),
  };
  return writeGguf(header, weights(width, layers, options.bytes ?? 'ascii'));
}

const text = (value: string): GgufValue => ({ type: 'string', value });
const count = (value: number): GgufValue => ({ type: 'u32', value });

/** 1 normal, 2 unknown, 3 control, 6 byte. */
const kindOf = (id: number): number => {
  if (id === 0) return 2;
  if (id < controls.length) return 3;
  return id < controls.length + bytes.length ? 6 : 1;
};

const tokenizer: Record<string, GgufValue> = {
  'tokenizer.ggml.model': text('llama'),
  'tokenizer.ggml.tokens': { type: 'strings', value: vocabulary },
  'tokenizer.ggml.scores': { type: 'f32s', value: vocabulary.map((_, id) => -id) },
  'tokenizer.ggml.token_type': { type: 'i32s', value: vocabulary.map((_, id) => kindOf(id)) },
  'tokenizer.ggml.unknown_token_id': count(0),
  'tokenizer.ggml.bos_token_id': count(1),
  'tokenizer.ggml.eos_token_id': count(2),
  'tokenizer.ggml.add_bos_token': { type: 'bool', value: 1 },
  'tokenizer.ggml.add_space_prefix': { type: 'bool', value: 0 },
};

function weights(
  width: number,
  layers: number,
  kind: NonNullable<RandomGguf['bytes']>,
): GgufTensor[] {
  const random = mulberry32(1);
  const matrix = (name: string, inner: number, outer: number): GgufTensor => {
    const scale = Math.sqrt(12 / inner);
    const data = Float32Array.from({ length: inner * outer }, () => (random() - 0.5) * scale);
    return { name, dims: [inner, outer], data };
  };
  const ones = (name: string): GgufTensor => ({
    name,
    dims: [width],
    data: new Float32Array(width).fill(1),
  });
  const blocks = Array.from({ length: layers }, (_, layer) => [
    ones(`blk.${layer}.attn_norm.weight`),
    ...['q', 'k', 'v', 'output'].map((part) =>
      matrix(`blk.${layer}.attn_${part}.weight`, width, width),
    ),
    ones(`blk.${layer}.ffn_norm.weight`),
    matrix(`blk.${layer}.ffn_gate.weight`, width, 2 * width),
    matrix(`blk.${layer}.ffn_up.weight`, width, 2 * width),
    matrix(`blk.${layer}.ffn_down.weight`, 2 * width, width),
  ]);
  const words = matrix('token_embd.weight', width, vocabulary.length);
  const out = matrix('output.weight', width, vocabulary.length);
  // The first dimension is the same for every token, and so says how likely each is in general;
  // the second is kept for what follows the first byte of an accented letter.
  vocabulary.forEach((_, id) => {
    words.data[id * width] = 8;
    words.data[id * width + 1] = id === accent.first ? 8 : 0;
    out.data[id * width] = leaning(id, kind);
    out.data[id * width + 1] = id === accent.second ? 60 : 0;
  });
  return [words, ...blocks.flat(), ones('output_norm.weight'), out];
}

/** The two bytes of "é". */
const accent = { first: controls.length + 0xc3, second: controls.length + 0xa9 };
const never = -20;
const end = controls.indexOf('</s>');

/** Added to a token's logit, times about four. */
function leaning(id: number, kind: NonNullable<RandomGguf['bytes']>): number {
  const byte = id - controls.length;
  if (id === end) return 0.3;
  if (byte < 0) return never;
  if (byte === 10) return 0.6;
  if (byte < 128) return never;
  if (byte >= bytes.length) return 0;
  if (kind === 'accents') return id === accent.first ? 0.6 : never;
  return kind === 'wild' ? 0 : never;
}
