import { keepEngine } from '../../service-worker/messages.ts';

/** Has the code of an engine stored beside its models; nothing where there is no service worker. */
export function keepForOffline(engine: string): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.controller?.postMessage(keepEngine(engine));
}
