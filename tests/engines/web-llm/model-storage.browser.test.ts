import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  deleteStoredModel,
  filesBelow,
  storedAddresses,
  storedModel,
} from '../../../src/engines/web-llm/model-storage.ts';

const small = { model: 'https://host.invalid/small', model_lib: 'https://host.invalid/q4.wasm' };
const large = { model: 'https://host.invalid/large/', model_lib: 'https://host.invalid/q4.wasm' };
const scopes = ['webllm/model', 'webllm/config', 'webllm/wasm'] as const;

const put = async (scope: (typeof scopes)[number], url: string, body: string | object) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  await (await caches.open(scope)).put(url, new Response(text));
  return text.length;
};

/** What web-llm leaves in the caches; gives the bytes. */
async function store({ model, model_lib }: typeof small, shards = ['a.bin', 'b.bin']) {
  const base = filesBelow(model);
  const list = { records: ['a.bin', 'b.bin'].map((dataPath) => ({ dataPath, nbytes: 10 })) };
  const sizes = await Promise.all([
    put('webllm/model', `${base}tensor-cache.json`, list),
    put('webllm/model', `${base}tokenizer.json`, '{}'),
    ...shards.map((name) => put('webllm/model', base + name, '0123456789')),
    put('webllm/config', `${base}mlc-chat-config.json`, '{"a":1}'),
    put('webllm/wasm', model_lib, 'wasm'),
  ]);
  return sizes.reduce((sum, size) => sum + size, 0);
}

const clear = () => Promise.all(scopes.map((scope) => caches.delete(scope)));
beforeEach(clear);
afterEach(clear);
afterEach(() => {
  vi.restoreAllMocks();
});

test('storedModel(record) of a model that was never fetched is empty, and makes no cache', async () => {
  expect(await storedModel(small)).toEqual({ bytes: 0, complete: false });
  expect(await caches.keys()).not.toContain('webllm/model');
});

test('storedModel(record) counts every file of the model, and no other', async () => {
  const bytes = await store(small);
  await store(large);
  expect(await storedModel(small)).toEqual({ bytes, complete: true });
});

test('storedModel(record) of half a download is not complete', async () => {
  const bytes = await store(small, ['a.bin']);
  expect(await storedModel(small)).toEqual({ bytes, complete: false });
});

test.each([
  ['webllm/config', 'mlc-chat-config.json'],
  ['webllm/model', 'tokenizer.json'],
  ['webllm/model', 'tensor-cache.json'],
])('storedModel(record) without %s %s is not complete', async (scope, name) => {
  await store(small);
  await (await caches.open(scope)).delete(filesBelow(small.model) + name);
  expect((await storedModel(small)).complete).toBe(false);
});

test('storedModel(record) wants the library, unless web-llm never keeps it', async () => {
  await store(small);
  await caches.delete('webllm/wasm');
  expect((await storedModel(small)).complete).toBe(false);
  const local = { ...small, model_lib: 'http://localhost:8000/q4.wasm' };
  expect((await storedModel(local)).complete).toBe(true);
});

test('deleteStoredModel(record, others) keeps the library that another stored model uses', async () => {
  await store(small);
  await store(large);
  await deleteStoredModel(small, [small, large]);
  expect(await storedModel(small)).toMatchObject({ complete: false, bytes: 4 });
  expect((await storedModel(large)).complete).toBe(true);
  await deleteStoredModel(large, [small, large]);
  expect(await storedModel(large)).toEqual({ bytes: 0, complete: false });
});

test.each([
  ['https://huggingface.co/mlc-ai/x', 'https://huggingface.co/mlc-ai/x/resolve/main/'],
  ['https://huggingface.co/mlc-ai/x/resolve/v2', 'https://huggingface.co/mlc-ai/x/resolve/v2/'],
])('filesBelow(%s) is where web-llm looks', (model, base) => {
  expect(filesBelow(model)).toBe(base);
});

test('storedModel(record, addresses) asks no cache for its addresses again', async () => {
  const bytes = await store(small);
  await store(large, ['a.bin']);
  const keys = vi.spyOn(Cache.prototype, 'keys');
  const addresses = await storedAddresses();
  expect(await storedModel(small, addresses)).toEqual({ bytes, complete: true });
  expect((await storedModel(large, addresses)).complete).toBe(false);
  expect(keys).toHaveBeenCalledTimes(scopes.length);
});
