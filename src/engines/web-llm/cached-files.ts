/** Addresses of what a cache of the browser holds. */
export async function urlsIn(storage: CacheStorage, scope: string): Promise<string[]> {
  // Opening makes a cache where there is none.
  if (!(await storage.has(scope))) return [];
  const cache = await storage.open(scope);
  return (await cache.keys()).map(({ url }) => url);
}

/** Bytes of the files at these addresses in a cache. */
export async function bytesIn(
  storage: CacheStorage,
  scope: string,
  urls: readonly string[],
): Promise<number> {
  let bytes = 0;
  for (const url of urls) {
    const response = await storage.match(url, { cacheName: scope });
    if (response) bytes += await sizeOf(response);
  }
  return bytes;
}

/** What a server compressed it also counted compressed. */
async function sizeOf(response: Response): Promise<number> {
  const length = Number(response.headers.get('content-length'));
  const told = length > 0 && !response.headers.has('content-encoding');
  return told ? length : (await response.blob()).size;
}

/** Deletes the files in a cache whose address is wanted. */
export async function deleteFrom(
  storage: CacheStorage,
  scope: string,
  isWanted: (url: string) => boolean,
): Promise<void> {
  const urls = (await urlsIn(storage, scope)).filter(isWanted);
  if (urls.length === 0) return;
  const cache = await storage.open(scope);
  await Promise.all(urls.map((url) => cache.delete(url)));
}
