import type { BrowserContextOptions, FullProject } from '@playwright/test';

/**
 * What a context of a worker's own is made with: Playwright gives its options to those of tests only.
 * Nothing is stored for offline use, which would slow the rest down.
 */
export function ownContext({ use: { baseURL } }: FullProject): BrowserContextOptions {
  return { serviceWorkers: 'block', ...(baseURL !== undefined && { baseURL }) };
}
