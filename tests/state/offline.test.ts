import { describe, expect, test, vi } from 'vitest';
import type { OfflinePage } from '../../src/service-worker/page.ts';
import { Offline } from '../../src/state/offline.svelte.ts';

type Stage = 'installing' | 'waiting' | 'active';

/** A stand-in for a browser's service workers, moved on by hand. */
class FakeServiceWorkers extends EventTarget {
  controller: object | null = null;
  readonly registration = Object.assign(new EventTarget(), {
    installing: null as EventTarget | null,
    waiting: null as FakeWorker | null,
    active: null as EventTarget | null,
    update: vi.fn(() => Promise.reject(new Error('no network'))),
  });
  register = vi.fn(() => Promise.resolve(this.registration));
  getRegistration = vi.fn(() => Promise.resolve(this.registration as object | undefined));

  /** Puts a new worker on the first stage, as a browser does when it finds one. */
  find(): FakeWorker {
    const worker = new FakeWorker();
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
    return worker;
  }

  move(worker: FakeWorker, to: Stage | 'gone'): void {
    const { registration } = this;
    for (const stage of ['installing', 'waiting', 'active'] as const) {
      if (registration[stage] === worker) registration[stage] = null;
    }
    if (to !== 'gone') registration[to] = worker;
    worker.dispatchEvent(new Event('statechange'));
  }

  takeOver(worker: object): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn();
}

async function visit({ isolated = true, busy = false, returning = false, reloaded = false } = {}) {
  const workers = new FakeServiceWorkers();
  if (returning) workers.controller = workers.registration.active = new FakeWorker();
  const reload = vi.fn();
  let first = !reloaded;
  const page: OfflinePage = {
    // The fake has the members that are used, and no others.
    serviceWorkers: workers as unknown as ServiceWorkerContainer,
    isolated,
    reload,
    once: () => {
      const answer = first;
      first = false;
      return answer;
    },
    onReturn: () => undefined,
  };
  const offline = new Offline(() => busy, page);
  await offline.start();
  return { offline, workers, reload };
}

describe('Offline.status', () => {
  test('Offline.status goes from installing, with its progress, to offline-ready', async () => {
    const { offline, workers } = await visit();
    const worker = workers.find();
    expect(offline.status.kind).toBe('installing');
    const sizes = { storedBytes: 3, totalBytes: 9 };
    workers.say({ type: 'precache-progress', ...sizes });
    expect(offline.status).toEqual({ kind: 'installing', ...sizes });
    workers.move(worker, 'waiting');
    expect(offline.status).toEqual({ kind: 'installing', ...sizes });
    workers.move(worker, 'active');
    expect(offline.status.kind).toBe('offline-ready');
  });

  test('Offline.status says why the site could not be stored', async () => {
    const { offline, workers } = await visit();
    const worker = workers.find();
    workers.say({ type: 'precache-failed', reason: 'QuotaExceededError' });
    workers.move(worker, 'gone');
    expect(offline.status).toEqual({ kind: 'failed', reason: 'QuotaExceededError' });
  });

  test('Offline.status stays offline-ready while, and if, a new version cannot be stored', async () => {
    const { offline, workers } = await visit({ returning: true });
    const worker = workers.find();
    workers.say({ type: 'precache-progress', storedBytes: 3, totalBytes: 9 });
    expect(offline.status.kind).toBe('offline-ready');
    workers.move(worker, 'gone');
    expect(offline.status.kind).toBe('offline-ready');
  });

  test('Offline.status is unsupported where there are no service workers, or none allowed', async () => {
    const none = { isolated: true, reload: vi.fn(), once: () => true, onReturn: vi.fn() };
    const offline = new Offline(() => false, { ...none, serviceWorkers: undefined });
    await offline.start();
    expect(offline.status.kind).toBe('unsupported');

    const blocked = new FakeServiceWorkers();
    blocked.getRegistration.mockResolvedValue(undefined);
    const serviceWorkers = blocked as unknown as ServiceWorkerContainer;
    const other = new Offline(() => false, { ...none, serviceWorkers });
    await other.start();
    expect(other.status.kind).toBe('unsupported');
  });

  test('Offline.start() never rejects: a refusal is a status', async () => {
    const refusing = new FakeServiceWorkers();
    refusing.register.mockRejectedValue(new TypeError('404'));
    const offline = new Offline(() => false, {
      serviceWorkers: refusing as unknown as ServiceWorkerContainer,
      isolated: true,
      reload: vi.fn(),
      once: () => true,
      onReturn: vi.fn(),
    });
    await offline.start();
    expect(offline.status).toEqual({ kind: 'failed', reason: 'TypeError: 404' });
  });

  test('Offline.checkForUpdate() is silent without a network', async () => {
    const { offline, workers } = await visit({ returning: true });
    await expect(offline.checkForUpdate()).resolves.toBeUndefined();
    expect(workers.registration.update).toHaveBeenCalledOnce();
  });
});

describe('Offline.applyUpdate()', () => {
  async function withUpdate(busy = false) {
    const all = await visit({ returning: true, busy });
    const worker = all.workers.find();
    all.workers.move(worker, 'waiting');
    expect(all.offline.status.kind).toBe('update-available');
    return { ...all, worker };
  }

  test('Offline.applyUpdate() lets the new version take over and reloads then, not before', async () => {
    const { offline, workers, reload, worker } = await withUpdate();
    expect(offline.applyUpdate()).toBe(true);
    expect(worker.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
    expect(reload).not.toHaveBeenCalled();
    workers.takeOver(worker);
    expect(reload).toHaveBeenCalledOnce();
  });

  test('Offline.applyUpdate() does nothing while something runs', async () => {
    const { offline, reload, worker } = await withUpdate(true);
    expect(offline.applyUpdate()).toBe(false);
    expect(worker.postMessage).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  test('Offline.applyUpdate() does nothing where there is nothing new', async () => {
    const { offline, reload } = await visit({ returning: true });
    expect(offline.applyUpdate()).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });

  test('Offline.applyUpdate() only reloads a tab when another tab let the new version in', async () => {
    const { offline, workers, reload, worker } = await withUpdate();
    workers.takeOver(worker);
    workers.move(worker, 'active');
    expect(reload).not.toHaveBeenCalled();
    expect(offline.status.kind).toBe('update-available');
    offline.applyUpdate();
    expect(reload).toHaveBeenCalledOnce();
    expect(worker.postMessage).not.toHaveBeenCalled();
  });
});

describe('Offline and isolation', () => {
  const first = async (options: Parameters<typeof visit>[0]) => {
    const { workers, reload } = await visit(options);
    workers.takeOver(new FakeWorker());
    return reload;
  };

  test('Offline reloads a page that is not isolated once its service worker is in charge', async () => {
    expect(await first({ isolated: false })).toHaveBeenCalledOnce();
  });

  test('Offline reloads no isolated page, no busy one, and none a second time', async () => {
    expect(await first({ isolated: true })).not.toHaveBeenCalled();
    expect(await first({ isolated: false, busy: true })).not.toHaveBeenCalled();
    expect(await first({ isolated: false, reloaded: true })).not.toHaveBeenCalled();
  });
});
