/** The only JavaScript a sample finds in `import js`, and what it scheduled with it. */
export interface Timers {
  readonly globals: object;
  /** Cancels what is still scheduled: it would run Python that no longer exists. */
  clear(): void;
}

/** Gives globals with timers and nothing else: no fetch, no postMessage, no close. */
export function createTimers(): Timers {
  const pending = new Set<number>();
  const start = self.setTimeout.bind(self);
  const stop = self.clearTimeout.bind(self);
  const globals = {
    setTimeout: (callback: () => void, delay?: number) => {
      const handle = start(() => {
        pending.delete(handle);
        callback();
      }, delay);
      pending.add(handle);
      return handle;
    },
    clearTimeout: (handle: number) => {
      pending.delete(handle);
      stop(handle);
    },
  };
  return {
    globals,
    clear() {
      pending.forEach((handle) => {
        stop(handle);
      });
      pending.clear();
    },
  };
}
