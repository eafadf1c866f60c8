import { said } from '../../core/said.ts';
import { fetchIntoCache, type CachedFile } from '../../exchange/fetch-into-cache.ts';
import type { KitFile, KitStore } from '../../runtimes/kit.ts';

/** Where the files of languages are kept; their names change with their content. */
export const kitCacheName = 'languages';

/** Keeps the files of languages in a cache of the browser, each checked by its hash. */
export class KitCache implements KitStore {
  async has(file: KitFile): Promise<boolean> {
    const cache = await caches.open(kitCacheName);
    return (await cache.match(addressOf(file))) !== undefined;
  }

  async get(
    file: KitFile,
    onBytes: (bytes: number) => void,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Blob> {
    const before = await this.#kept(file);
    if (before) {
      onBytes(before.size);
      return before;
    }
    await fetchIntoCache(cachedFile(file), { signal, onBytes });
    const kept = await this.#kept(file);
    if (kept) return kept;
    throw new Error(
      said`${file.name} was downloaded and is gone again: the browser is out of room.`,
    );
  }

  /** Deletes the files of a language. */
  async remove(files: readonly KitFile[]): Promise<void> {
    const cache = await caches.open(kitCacheName);
    await Promise.all(files.map((file) => cache.delete(addressOf(file))));
  }

  /** Deletes what belongs to no language of this version of the site. */
  async sweep(files: readonly KitFile[]): Promise<void> {
    const known = new Set(files.map(addressOf));
    const cache = await caches.open(kitCacheName);
    const old = (await cache.keys()).filter(({ url }) => !known.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  }

  async #kept(file: KitFile): Promise<Blob | undefined> {
    const cache = await caches.open(kitCacheName);
    return (await cache.match(addressOf(file)))?.blob();
  }
}

const addressOf = ({ url }: KitFile): string => new URL(url, document.baseURI).href;

const cachedFile = (file: KitFile): CachedFile => ({
  cache: kitCacheName,
  url: addressOf(file),
  bytes: file.bytes,
  sha256: file.sha256,
});
