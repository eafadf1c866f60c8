import { afterEach, beforeEach, vi } from 'vitest';

/** For every test of a file: the site's files lie at its root, and a test's page elsewhere. */
export function siteFilesAtRoot(): void {
  const fetchIt = globalThis.fetch;
  beforeEach(() => {
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      fetchIt(typeof input === 'string' ? input.replace(/^\.\//, '/') : input, init),
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
