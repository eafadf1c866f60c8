import { cleanupOutdatedCaches, PrecacheController } from 'workbox-precaching';
import { EngineStore } from '../src/service-worker/engine-store.ts';
import { InstallProgress, type PrecacheEntry } from '../src/service-worker/install-progress.ts';
import { isolate } from '../src/service-worker/isolate.ts';
import {
  engineToKeep,
  isSkipWaiting,
  type ServiceWorkerMessage,
} from '../src/service-worker/messages.ts';
import { retry } from '../src/service-worker/retry.ts';
import { route, type Route } from '../src/service-worker/route.ts';

declare const self: ServiceWorkerGlobalScope;

// Stores the whole site when it is installed and answers for it from then on, network or not.
// A new version waits until a page asks for it or the last page of the old one is closed.
// The build writes the list of files in.
const all = self.__WB_MANIFEST as PrecacheEntry[];
const entries = all.filter(({ onDemand }) => onDemand !== true);
const engines = new EngineStore(
  all
    .filter(({ onDemand }) => onDemand === true)
    .map(({ url }) => new URL(url, self.location.href).href),
);
const progress = new InstallProgress(entries, self.location.href);
let attempt = 1;
const precache = new PrecacheController({
  plugins: [
    {
      // A file that could not be stored completes too, without a response.
      handlerDidComplete: async ({ event, request, response, error }) => {
        if (event.type !== 'install' || error !== undefined || !response) return;
        const storedBytes = progress.stored(request.url);
        const { totalBytes } = progress;
        await tellPages({ type: 'precache-progress', storedBytes, totalBytes });
      },
      // What failed may have failed in the browser's own cache: past it, the second time.
      requestWillFetch: ({ event, request }) =>
        Promise.resolve(
          event.type === 'install' && attempt > 1
            ? new Request(request, { cache: 'no-store' })
            : request,
        ),
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
  const engine = engineToKeep(event.data);
  if (engine !== undefined) event.waitUntil(engines.keep(engine));
});
self.addEventListener('fetch', (event) => {
  const isStored = (url: string) => precache.getCacheKeyForURL(url) !== undefined;
  const how = route(event.request, self.registration.scope, isStored, engines.has);
  if (how.kind !== 'not-ours') event.respondWith(answer(how, event));
});

async function install(event: ExtendableEvent): Promise<void> {
  try {
    // One lost connection must not cost the whole site; what is stored already is not asked again.
    await retry({ times: 3, pauseMs: 1000 }, (number) => {
      attempt = number;
      return precache.install(attemptOf(event));
    });
  } catch (error) {
    await tellPages({ type: 'precache-failed', reason: String(error) });
    throw error;
  }
}

/** The event as one attempt sees it: its failure alone does not fail the installation. */
function attemptOf(event: ExtendableEvent): ExtendableEvent {
  const waitUntil = (work: Promise<unknown>): void => {
    event.waitUntil(work.catch(() => undefined));
  };
  return { type: event.type, waitUntil } as ExtendableEvent;
}

async function activate(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // With other pages open, the files of the old version stay: one of them may be in the middle of
  // a run and still load a part of itself. The next activation finds them alone and cleans up.
  if (pages.length <= 1) await Promise.all([precache.activate(event), engines.sweep()]);
  await self.clients.claim();
}

async function answer(
  how: Exclude<Route, { kind: 'not-ours' }>,
  event: FetchEvent,
): Promise<Response> {
  switch (how.kind) {
    case 'stored':
      return isolate(await stored(how.url, event));
    case 'engine':
      return isolate(await engines.answer(how.url));
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
