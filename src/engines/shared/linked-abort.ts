/** An abort of one's own that others bring about as well. */
export interface LinkedAbort {
  readonly signal: AbortSignal;
  abort(): void;
  /** Lets go of the signals it followed, which may live much longer. */
  release(): void;
}

/**
 * Follows several signals until released. (`AbortSignal.any` would do, but keeps what it made alive
 * as long as its sources in some engines, and a run draws thousands of times under one signal.)
 */
export function linkedAbort(...sources: readonly AbortSignal[]): LinkedAbort {
  const own = new AbortController();
  const links = sources.map((source) => {
    const follow = () => {
      own.abort(source.reason);
    };
    if (source.aborted) follow();
    else source.addEventListener('abort', follow, { once: true });
    return { source, follow };
  });
  return {
    signal: own.signal,
    abort: () => {
      own.abort();
    },
    release: () => {
      for (const { source, follow } of links) source.removeEventListener('abort', follow);
    },
  };
}
