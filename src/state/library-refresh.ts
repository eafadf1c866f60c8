/**
 * Lets work run once at a time: calls made while it runs share one more run after it, so that each
 * caller's promise settles only with a run that began after the call.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    next = undefined;
    current = work().finally(() => {
      current = undefined;
    });
    return current;
  };
  return () => {
    // Asked for first: one may be about to start where the current one has just ended.
    if (next) return next;
    if (!current) return start();
    // How the current run ends is its own callers' business.
    next = current.catch(() => undefined).then(start);
    return next;
  };
}
