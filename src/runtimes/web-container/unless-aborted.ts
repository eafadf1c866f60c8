/** What a promise gives, or this once the signal aborts, whichever is first. */
export async function unlessAborted<T>(
  signal: AbortSignal,
  promise: Promise<T>,
  otherwise: T,
): Promise<T> {
  if (signal.aborted) return otherwise;
  const done = new AbortController();
  const aborted = new Promise<T>((resolve) => {
    const give = (): void => {
      resolve(otherwise);
    };
    signal.addEventListener('abort', give, { once: true, signal: done.signal });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    done.abort();
  }
}
