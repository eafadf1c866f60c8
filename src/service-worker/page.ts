/** What the offline state needs of the page it is in; a fake stands in for it in tests. */
export interface OfflinePage {
  /** Undefined where there are none: an insecure address, a private window, development. */
  readonly serviceWorkers: ServiceWorkerContainer | undefined;
  readonly isolated: boolean;
  readonly reload: () => void;
  /** Whether this is the first time in this tab that it is asked. */
  readonly once: () => boolean;
  /** Calls back when the user comes back to the page, at most once an hour. */
  readonly onReturn: (callback: () => void) => void;
}

const hour = 3_600_000;
const reloadMark = 'reloaded-for-isolation';

/** The real page. Development has no service worker: it would serve yesterday's code. */
export function browserPage(): OfflinePage {
  const supported = 'serviceWorker' in navigator && !import.meta.env.DEV;
  return {
    serviceWorkers: supported ? navigator.serviceWorker : undefined,
    isolated: crossOriginIsolated,
    reload: () => {
      location.reload();
    },
    once: markOnce,
    onReturn,
  };
}

function markOnce(): boolean {
  try {
    if (sessionStorage.getItem(reloadMark) !== null) return false;
    sessionStorage.setItem(reloadMark, 'yes');
    return true;
  } catch {
    return false; // without a memory a reload could repeat for ever
  }
}

function onReturn(callback: () => void): void {
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < hour) return;
    last = performance.now();
    callback();
  });
}
