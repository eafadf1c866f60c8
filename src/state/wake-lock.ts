/** Works with the screen kept on, so that a phone or laptop does not fall asleep over it. */
export async function whileAwake<Result>(work: () => Promise<Result>): Promise<Result> {
  const awake = keepAwake();
  try {
    return await work();
  } finally {
    awake.end();
  }
}

/** What this needs of a page, as optional as it is in a worker or an old browser. */
interface Page {
  readonly document?: Pick<
    Document,
    'visibilityState' | 'addEventListener' | 'removeEventListener'
  >;
  readonly navigator?: { readonly wakeLock?: Pick<WakeLock, 'request'> };
}

/** Holds the lock, and takes it again whenever the page comes back into sight. */
function keepAwake({ document, navigator }: Page = globalThis): { end(): void } {
  let lock = request(navigator);
  const renew = (): void => {
    if (document?.visibilityState === 'visible') lock = request(navigator);
  };
  document?.addEventListener('visibilitychange', renew);
  return {
    end() {
      document?.removeEventListener('visibilitychange', renew);
      void lock.then((held) => held?.release());
    },
  };
}

/** Undefined where there is no such lock, or the browser refuses, as on a low battery. */
async function request(navigator: Page['navigator']): Promise<WakeLockSentinel | undefined> {
  try {
    return await navigator?.wakeLock?.request('screen');
  } catch {
    return undefined;
  }
}
