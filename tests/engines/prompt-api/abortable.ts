/** Resolves after so many ms; rejects as soon as one of the signals is aborted. */
export const abortable = (ms: number, ...signals: (AbortSignal | undefined)[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    for (const signal of signals) {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted === true) stop();
      signal?.addEventListener('abort', stop);
    }
  });
