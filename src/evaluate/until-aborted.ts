/**
 * Passes items on until there are none or the signal aborts: then it ends at once, even where the
 * source has not answered, and tells the source, whose late items and errors nobody hears of.
 */
export async function* untilAborted<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, void> {
  const iterator = source[Symbol.asyncIterator]();
  const stopped = whenAborted(signal);
  let ended = false;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), stopped]);
      if (next === undefined || signal.aborted) return;
      ended = next.done === true;
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not awaited: a source that hangs must not keep a stop waiting.
    if (!ended) iterator.return?.().catch(() => undefined);
  }
}

/** Resolves once the signal is aborted. */
export const whenAborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    const settle = () => {
      resolve(undefined);
    };
    if (signal.aborted) settle();
    else signal.addEventListener('abort', settle, { once: true });
  });
