/** Where this code runs, as far as it decides what it may call. */
export interface PagePlace {
  /** Such as `https://playground.example`; absent outside browsers, where nothing is forbidden. */
  readonly origin?: string;
  /** Isolated pages cannot tell a server that forbids them from one that is not there. */
  readonly isolated: boolean;
  readonly online: boolean;
}

/** The place of the page or worker that asks. */
export function thisPlace(): PagePlace {
  const { location, crossOriginIsolated, navigator } = globalThis as Partial<typeof globalThis>;
  return {
    ...(location === undefined ? {} : { origin: location.origin }),
    isolated: crossOriginIsolated === true,
    online: navigator?.onLine !== false,
  };
}
