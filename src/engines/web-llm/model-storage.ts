import type { ModelRecord } from '@mlc-ai/web-llm';
import { bytesIn, deleteFrom, urlsIn } from './cached-files.ts';

/** Where web-llm 0.2.86 keeps what it fetched: three caches of the browser, by kind of file. */
const scopes = { files: 'webllm/model', config: 'webllm/config', library: 'webllm/wasm' } as const;

/** What names a model's files. */
export type StoredRecord = Pick<ModelRecord, 'model' | 'model_lib'>;

/** How much of a model is on this device. */
export interface StoredModel {
  readonly bytes: number;
  /** All that drawing without a network takes; a part is taken up again by the next download. */
  readonly complete: boolean;
}

/** What of a model web-llm has stored. The page can ask this without web-llm's megabytes. */
export async function storedModel(
  record: StoredRecord,
  storage: CacheStorage = caches,
): Promise<StoredModel> {
  const base = filesBelow(record.model);
  const sizes = await Promise.all([
    bytesIn(storage, scopes.files, (url) => url.startsWith(base)),
    bytesIn(storage, scopes.config, (url) => url.startsWith(base)),
    bytesIn(storage, scopes.library, (url) => url === record.model_lib),
  ]);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { bytes, complete: bytes > 0 && (await isComplete(record, storage)) };
}

/**
 * Frees what a model takes. Its library stays where another of `others` uses it and is stored too,
 * since models of one family share theirs.
 */
export async function deleteStoredModel(
  record: StoredRecord,
  others: readonly StoredRecord[] = [],
  storage: CacheStorage = caches,
): Promise<void> {
  const base = filesBelow(record.model);
  await deleteFrom(storage, scopes.files, (url) => url.startsWith(base));
  await deleteFrom(storage, scopes.config, (url) => url.startsWith(base));
  const siblings = others.filter(
    ({ model, model_lib }) => model_lib === record.model_lib && filesBelow(model) !== base,
  );
  const kept = await Promise.all(siblings.map((one) => hasFiles(one, storage)));
  if (kept.includes(true)) return;
  await deleteFrom(storage, scopes.library, (url) => url === record.model_lib);
}

/** The folder of a model's files: web-llm goes by the addresses of Hugging Face. */
export function filesBelow(model: string): string {
  const folder = model.endsWith('/') ? model : `${model}/`;
  return new URL(/.+\/resolve\/.+\//.test(folder) ? folder : `${folder}resolve/main/`).href;
}

async function isComplete({ model, model_lib }: StoredRecord, storage: CacheStorage) {
  const base = filesBelow(model);
  const urls = new Set([
    ...(await urlsIn(storage, scopes.files)),
    ...(await urlsIn(storage, scopes.config)),
    ...(await urlsIn(storage, scopes.library)),
  ]);
  const shards = await shardsOf(base, storage);
  const tokenizers = ['tokenizer.json', 'tokenizer.model'].some((name) => urls.has(base + name));
  // web-llm fetches the library anew each time where its address says localhost.
  const library = urls.has(model_lib) || model_lib.includes('localhost');
  const wanted = [...(shards ?? []), `${base}mlc-chat-config.json`];
  return shards !== undefined && tokenizers && library && wanted.every((url) => urls.has(url));
}

/** Addresses of the files that hold the weights; undefined where their list is not stored. */
async function shardsOf(base: string, storage: CacheStorage): Promise<string[] | undefined> {
  const list = await storage.match(`${base}tensor-cache.json`, { cacheName: scopes.files });
  const parsed = (await list?.json().catch(() => undefined)) as
    { readonly records?: readonly { readonly dataPath: string }[] } | undefined;
  return parsed?.records?.map(({ dataPath }) => new URL(dataPath, base).href);
}

async function hasFiles({ model }: StoredRecord, storage: CacheStorage): Promise<boolean> {
  const base = filesBelow(model);
  return (await urlsIn(storage, scopes.files)).some((url) => url.startsWith(base));
}
