/** How this browser names itself; empty outside browsers. */
export const ownUserAgent = (): string =>
  (globalThis as { readonly navigator?: { readonly userAgent?: string } }).navigator?.userAgent ??
  '';

/** The part that says browser and version, such as `Chrome/148.0.0.0`; the model changes with it. */
export const browserVersion = (userAgent: string): string | undefined =>
  (/\bEdg\/[\d.]+/.exec(userAgent) ?? /\bChrome\/[\d.]+/.exec(userAgent))?.[0];
