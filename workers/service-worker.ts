import { cleanupOutdatedCaches, PrecacheController } from 'workbox-precaching';
import { InstallProgress, type PrecacheEntry } from '../src/service-worker/install-progress.ts';
import { isolate } from '../src/service-worker/isolate.ts';
import { isSkipWaiting, type ServiceWorkerMessage } from '../src/service-worker/messages.ts';
import { route, type Route } from '../src/service-worker/route.ts';

declare const self: ServiceWorkerGlobalScope;

// Stores the whole site when it is installed and answers for it from then on, network or not.
// A new version waits until a page asks for it or the last page of the old one is closed.
// The build writes the list of files in.
const entries = self.__WB_MANIFEST as PrecacheEntry[];
const progress = new InstallProgress(entries, self.location.href);
const precache = new PrecacheController({
  plugins: [
    {
      handlerDidComplete: async ({ event, request, error }) => {
        if (event.type !== 'install' || error !== undefined) return;
        const storedBytes = progress.stored(request.url);
        const { totalBytes } = progress;
        await tellPages({ type: 'precache-progress', storedBytes, totalBytes });
      },
    },
  ],
});
precache.addToCacheList(entries.map(({ url, revision }) => ({ url, revision })));
cleanupOutdatedCaches();

self.addEventListener('install', (event) => {
  event.waitUntil(install(event));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(activate(event));
});
self.addEventListener('message', (event) => {
  if (isSkipWaiting(event.data)) event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const isStored = (url: string) => precache.getCacheKeyForURL(url) !== undefined;
  const how = route(event.request, self.registration.scope, isStored);
  if (how.kind !== 'not-ours') event.respondWith(answer(how, event));
});

async function install(event: ExtendableEvent): Promise<void> {
  try {
    await precache.install(event);
  } catch (error) {
    await tellPages({ type: 'precache-failed', reason: String(error) });
    throw error;
  }
}

async function activate(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // With other pages open, the files of the old version stay: one of them may be in the middle of
  // a run and still load a part of itself. The next activation finds them alone and cleans up.
  if (pages.length <= 1) await precache.activate(event);
  await self.clients.claim();
}

async function answer(
  how: Exclude<Route, { kind: 'not-ours' }>,
  event: FetchEvent,
): Promise<Response> {
  switch (how.kind) {
    case 'stored':
      return isolate(await stored(how.url, event));
    case 'network':
      return isolate(await oldOrNetwork(event.request));
    case 'page':
      return pageOrHome(event.request, how.home);
  }
}

async function stored(url: string, event: FetchEvent): Promise<Response> {
  const cacheKey = precache.getCacheKeyForURL(url);
  // A navigation request cannot be sent on under another address; a plain one for the file can.
  const request = new Request(url, { credentials: 'same-origin' });
  return precache.strategy.handle({ request, event, params: { cacheKey } });
}

async function oldOrNetwork(request: Request): Promise<Response> {
  const cache = await caches.open(precache.strategy.cacheName);
  return (await cache.match(request)) ?? fetch(request);
}

async function pageOrHome(request: Request, home: string): Promise<Response> {
  const response = await fetch(request).catch(() => undefined);
  // A redirect is handed back opaque, for the browser to follow.
  if (response?.ok === true || response?.type === 'opaqueredirect') return isolate(response);
  return Response.redirect(home);
}

async function tellPages(message: ServiceWorkerMessage): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}
