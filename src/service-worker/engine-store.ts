/** Where files of engines are kept once they were asked for; their names change with their content. */
const cacheName = 'engines';

/**
 * Keeps the files of engines, megabytes that most visitors never need: each when it is first used,
 * all of one engine when a model of it is downloaded.
 */
export class EngineStore {
  readonly #urls: readonly string[];

  /** `urls` are all there are in this version, absolute. */
  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  /** Whether this is a file of an engine. */
  has = (url: string): boolean => this.#urls.includes(url);

  /** The file from here, or from the network and then kept. */
  async answer(url: string, get: typeof fetch = fetch): Promise<Response> {
    const cache = await caches.open(cacheName);
    const known = await cache.match(url);
    if (known) return known;
    const response = await get(url, { credentials: 'same-origin' });
    // Where there is no room it is fetched the next time too.
    if (response.ok) await cache.put(url, response.clone()).catch(() => undefined);
    return response;
  }

  /** Fetches all files of an engine that are not here. */
  async keep(engine: string): Promise<void> {
    const wanted = this.#urls.filter((url) => url.includes(`/engines/${engine}/`));
    await Promise.all(wanted.map((url) => this.answer(url)));
  }

  /** Deletes the files of versions before this one. */
  async sweep(): Promise<void> {
    const cache = await caches.open(cacheName);
    const old = (await cache.keys()).filter(({ url }) => !this.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
}
