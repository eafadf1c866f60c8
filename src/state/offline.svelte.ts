import { readMessage, skipWaiting, type ServiceWorkerMessage } from '../service-worker/messages.ts';
import { browserPage, type OfflinePage } from '../service-worker/page.ts';

/** How far the site is from working without a network; sizes in bytes before compression. */
export type OfflineStatus =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'installing'; readonly storedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'offline-ready' }
  | { readonly kind: 'update-available' }
  | { readonly kind: 'failed'; readonly reason: string | undefined };

/**
 * Follows the service worker that makes the site work offline. `busy` says whether something runs
 * that a reload would interrupt; the page is then never reloaded.
 */
export class Offline {
  #status = $state.raw<OfflineStatus>({ kind: 'unsupported' });
  #registration: ServiceWorkerRegistration | undefined;
  #controlled = false;
  #updating = false;
  #replaced = false;
  #reason: string | undefined;
  readonly #busy: () => boolean;
  readonly #page: OfflinePage;

  constructor(busy: () => boolean = () => false, page: OfflinePage = browserPage()) {
    this.#busy = busy;
    this.#page = page;
  }

  get status(): OfflineStatus {
    return this.#status;
  }

  /** Registers the service worker; resolves once that is under way, and never rejects. */
  start = async (): Promise<void> => {
    const { serviceWorkers, onReturn } = this.#page;
    if (!serviceWorkers) return;
    this.#controlled = serviceWorkers.controller !== null;
    serviceWorkers.addEventListener('controllerchange', this.#onTakeOver);
    serviceWorkers.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      this.#onMessage(readMessage(data));
    });
    try {
      await serviceWorkers.register('./service-worker.js');
      // Asked for again, because automated browsers that block service workers resolve to nothing.
      this.#registration = await serviceWorkers.getRegistration();
      if (this.#registration) this.#follow(this.#registration);
    } catch (error) {
      this.#status = { kind: 'failed', reason: String(error) };
    }
    onReturn(() => void this.checkForUpdate());
  };

  /** Asks the server for a new version; nothing happens where there is no network. */
  checkForUpdate = async (): Promise<void> => {
    await this.#registration?.update().catch(() => undefined);
  };

  /** Puts the new version in charge and reloads the page; false if there is none or it is busy. */
  applyUpdate = (): boolean => {
    if (this.#status.kind !== 'update-available' || this.#busy()) return false;
    this.#updating = true;
    if (this.#replaced) this.#page.reload();
    else this.#registration?.waiting?.postMessage(skipWaiting);
    return true;
  };

  #follow(registration: ServiceWorkerRegistration): void {
    const watch = () => {
      registration.installing?.addEventListener('statechange', () => {
        this.#refresh(registration);
      });
      this.#refresh(registration);
    };
    registration.addEventListener('updatefound', watch);
    watch();
    if (registration.active && !this.#controlled) this.#reloadForIsolation();
  }

  #refresh({ active, installing, waiting }: ServiceWorkerRegistration): void {
    if (this.#replaced || (active && waiting)) this.#status = { kind: 'update-available' };
    else if (active) this.#status = { kind: 'offline-ready' };
    else if (!installing && !waiting) this.#status = { kind: 'failed', reason: this.#reason };
    else if (this.#status.kind !== 'installing') {
      this.#status = { kind: 'installing', storedBytes: 0, totalBytes: 0 };
    }
  }

  #onMessage(message: ServiceWorkerMessage | undefined): void {
    if (message?.type === 'precache-failed') this.#reason = message.reason;
    // A new version is stored in silence: the old one works meanwhile.
    if (message?.type !== 'precache-progress' || this.#registration?.active) return;
    const { storedBytes, totalBytes } = message;
    this.#status = { kind: 'installing', storedBytes, totalBytes };
  }

  #onTakeOver = (): void => {
    if (!this.#controlled) {
      this.#controlled = true;
      this.#reloadForIsolation();
    } else if (this.#updating) {
      this.#page.reload();
    } else {
      // Another tab asked for the new version. This one goes on with the old until told otherwise.
      this.#replaced = true;
      this.#status = { kind: 'update-available' };
    }
  };

  /** The first page came without the headers that isolate it; the service worker adds them. */
  #reloadForIsolation(): void {
    if (!this.#page.isolated && !this.#busy() && this.#page.once()) this.#page.reload();
  }
}
