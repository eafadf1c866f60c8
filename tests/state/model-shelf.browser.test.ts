import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesBelow } from '../../src/engines/web-llm/model-storage.ts';
import { webLlmModels } from '../../src/engines/web-llm/models.ts';
import { ModelShelf } from '../../src/state/models/model-shelf.svelte.ts';
import { openPlayground } from '../../src/state/playground.ts';
import { ModelFiles } from '../../src/storage/model-files/model-files.ts';

const scopes = ['webllm/model', 'webllm/config', 'webllm/wasm'] as const;
const [model] = webLlmModels;
if (!model) throw new Error('There are no models.');

const put = async (scope: (typeof scopes)[number], url: string, body: object) => {
  await (await caches.open(scope)).put(url, new Response(JSON.stringify(body)));
};

/** The first model as web-llm leaves it in the caches. */
async function storeFirst(): Promise<void> {
  const base = filesBelow(model?.record.model ?? '');
  await put('webllm/model', `${base}tensor-cache.json`, { records: [] });
  await put('webllm/model', `${base}tokenizer.json`, {});
  await put('webllm/config', `${base}mlc-chat-config.json`, {});
  await put('webllm/wasm', model?.record.model_lib ?? '', {});
}

const offered = (shelf: ModelShelf) =>
  shelf.offered(shelf.engines).flatMap(({ models }) => models.map(({ id }) => id));

const clear = () => Promise.all(scopes.map((scope) => caches.delete(scope)));
beforeEach(async () => {
  localStorage.clear();
  await clear();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await clear();
});

describe('ModelShelf', () => {
  test('refresh() asks each cache once, however many models there are', async () => {
    await storeFirst();
    const keys = vi.spyOn(Cache.prototype, 'keys');
    const shelf = new ModelShelf(new ModelFiles());
    await shelf.refresh();
    expect(shelf.webGpu.length).toBeGreaterThan(40);
    expect(keys).toHaveBeenCalledTimes(scopes.length);
    expect(offered(shelf)).toContain(model.id);
    expect(shelf.webGpu.filter(({ job }) => job.stored?.isComplete)).toHaveLength(1);
  });

  test('known() reads once, and not where refresh() has', async () => {
    await storeFirst();
    const keys = vi.spyOn(Cache.prototype, 'keys');
    const shelf = new ModelShelf(new ModelFiles());
    await Promise.all([shelf.known(), shelf.known()]);
    await shelf.known();
    expect(keys).toHaveBeenCalledTimes(scopes.length);
    const refreshed = new ModelShelf(new ModelFiles());
    void refreshed.refresh();
    await refreshed.known();
    expect(keys).toHaveBeenCalledTimes(2 * scopes.length);
    expect(offered(refreshed)).toContain(model.id);
  });
});

test('openPlayground() looks for models only once the page is idle', async () => {
  await storeFirst();
  const idle = vi.spyOn(globalThis, 'requestIdleCallback').mockReturnValue(0);
  const keys = vi.spyOn(Cache.prototype, 'keys');
  const { models } = await openPlayground();
  expect(keys).not.toHaveBeenCalled();
  idle.mock.calls[0]?.[0]({ didTimeout: false, timeRemaining: () => 50 });
  await models.known();
  expect(keys).toHaveBeenCalledTimes(scopes.length);
  expect(offered(models)).toContain(model.id);
});
