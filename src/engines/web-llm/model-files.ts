import { said } from '../../core/said.ts';
import type { StoredRecord } from './model-storage.ts';
import { filesBelow } from './model-storage.ts';

/** A file of a model, in the cache of the browser that web-llm looks into. */
export interface ModelFile {
  readonly cache: string;
  readonly url: string;
  readonly bytes?: number;
  readonly md5?: string;
}

/** The two files that say which others there are. */
export function indexFiles({ model }: StoredRecord): {
  readonly config: ModelFile;
  readonly weights: ModelFile;
} {
  const base = filesBelow(model);
  return {
    config: { cache: 'webllm/config', url: `${base}mlc-chat-config.json` },
    weights: { cache: 'webllm/model', url: `${base}tensor-cache.json` },
  };
}

/**
 * Every other file that drawing takes, given what the two say: library, tokenizer, shards. Throws a
 * sentence where they are not what web-llm 0.2.86 reads.
 */
export function otherFiles(
  { model, model_lib }: StoredRecord,
  config: unknown,
  weights: unknown,
): ModelFile[] {
  const base = filesBelow(model);
  const at = (name: string) => ({ cache: 'webllm/model', url: new URL(name, base).href });
  // web-llm fetches it anew each time where its address says localhost, and looks into no cache.
  const library = model_lib.includes('localhost') ? [] : [{ cache: 'webllm/wasm', url: model_lib }];
  return [
    ...library,
    at(tokenizerIn(config, model)),
    ...shardsIn(weights, model).map(({ dataPath, nbytes, md5sum }) => ({
      ...at(dataPath),
      ...(nbytes !== undefined && { bytes: nbytes }),
      ...(md5sum !== undefined && { md5: md5sum }),
    })),
  ];
}

interface Shard {
  readonly dataPath: string;
  readonly nbytes?: number;
  readonly md5sum?: string;
}

/** Of the two kinds it takes the same as web-llm does. */
function tokenizerIn(config: unknown, model: string): string {
  const { tokenizer_files: files } = config as { readonly tokenizer_files?: readonly unknown[] };
  const known = ['tokenizer.json', 'tokenizer.model'].find((name) => files?.includes(name));
  if (known !== undefined) return known;
  throw new Error(said`${model} names no tokenizer that web-llm can read in mlc-chat-config.json.`);
}

function shardsIn(weights: unknown, model: string): readonly Shard[] {
  const { records } = weights as { readonly records?: readonly Shard[] };
  if (Array.isArray(records) && records.every(isShard)) return records;
  throw new Error(
    said`${model} lists no weights in tensor-cache.json: it is not compiled for web-llm 0.2.86.`,
  );
}

const isShard = (record: unknown): record is Shard =>
  typeof (record as { readonly dataPath?: unknown } | null)?.dataPath === 'string';
