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

/** Addresses of all that web-llm has stored, whatever the model, by kind of file. */
export type StoredAddresses = Readonly<Record<keyof typeof scopes, readonly string[]>>;

/** Asks each cache once, for whoever wants to know of many models. */
export async function storedAddresses(storage: CacheStorage = caches): Promise<StoredAddresses> {
  const [files, config, library] = await Promise.all([
    urlsIn(storage, scopes.files),
    urlsIn(storage, scopes.config),
    urlsIn(storage, scopes.library),
  ]);
  return { files, config, library };
}

/** What of a model web-llm has stored. The page can ask this without web-llm's megabytes. */
export async function storedModel(
  record: StoredRecord,
  addresses?: StoredAddresses,
  storage: CacheStorage = caches,
): Promise<StoredModel> {
  const own = ownAddresses(record, addresses ?? (await storedAddresses(storage)));
  const sizes = await Promise.all([
    bytesIn(storage, scopes.files, own.files),
    bytesIn(storage, scopes.config, own.config),
    bytesIn(storage, scopes.library, own.library),
  ]);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { bytes, complete: bytes > 0 && (await isComplete(record, own, storage)) };
}

/** Those of one model; its library may be that of others too. */
function ownAddresses(
  { model, model_lib }: StoredRecord,
  { files, config, library }: StoredAddresses,
): StoredAddresses {
  const base = filesBelow(model);
  return {
    files: files.filter((url) => url.startsWith(base)),
    config: config.filter((url) => url.startsWith(base)),
    library: library.filter((url) => url === model_lib),
  };
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

async function isComplete(
  { model, model_lib }: StoredRecord,
  { files, config, library: libraries }: StoredAddresses,
  storage: CacheStorage,
) {
  const base = filesBelow(model);
  const urls = new Set([...files, ...config, ...libraries]);
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
