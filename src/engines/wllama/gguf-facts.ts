import { said } from '../../core/said.ts';
import { damaged, type GgufField } from './gguf-reader.ts';
import { quantisationOf } from './quantisation.ts';

/** What the fields of a header say of the model. */
export interface GgufFacts {
  /** As llama.cpp names it: `llama`, `qwen2`. */
  readonly architecture: string;
  readonly name?: string;
  /** Such as `Q4_K_M`; absent where the file does not say. */
  readonly quantisation?: string;
  /** Tokens it was trained to look back on. */
  readonly contextLength?: number;
  /** Files the model is split into. */
  readonly parts: number;
  /** It says how messages are put to it, so it was made to answer them. */
  readonly hasChatTemplate: boolean;
  /** What one token of context takes in memory with 16-bit keys and values; absent where it is not to be told. */
  readonly cacheBytesPerToken?: number;
}

/** Picks these facts out of a header's fields; throws an `EngineError` where it cannot be one of a model. */
export function describeFields(fields: ReadonlyMap<string, GgufField>): GgufFacts {
  const architecture = fields.get('general.architecture');
  if (typeof architecture !== 'string' || architecture === '') {
    throw damaged(said`it does not say of which architecture it is`);
  }
  const number = (key: string) => numberOf(fields.get(key));
  const name = fields.get('general.name');
  const quantisation = quantisationOf(number('general.file_type'));
  const contextLength = number(`${architecture}.context_length`);
  const cache = cacheBytes((key) => number(`${architecture}.${key}`));
  const template = fields.get('tokenizer.chat_template');
  return {
    architecture,
    parts: number('split.count') ?? 1,
    hasChatTemplate: typeof template === 'string' && template !== '',
    ...(typeof name === 'string' && { name }),
    ...(quantisation !== undefined && { quantisation }),
    ...(contextLength !== undefined && { contextLength }),
    ...(cache !== undefined && { cacheBytesPerToken: cache }),
  };
}

/** Keys and values of all layers, two bytes each. Layers that look back less far are not told apart. */
function cacheBytes(number: (key: string) => number | undefined): number | undefined {
  const [layers, width, heads] = ['block_count', 'embedding_length', 'attention.head_count'].map(
    number,
  );
  if (layers === undefined || width === undefined || heads === undefined) return undefined;
  const shared = number('attention.head_count_kv') ?? heads;
  const key = number('attention.key_length') ?? width / heads;
  const value = number('attention.value_length') ?? width / heads;
  return 2 * layers * shared * (key + value);
}

/** A number that can be one of a model: heads that differ from layer to layer come as a list. */
const numberOf = (field: GgufField | undefined): number | undefined =>
  typeof field === 'number' && Number.isFinite(field) && field >= 0 ? field : undefined;
