import type { StartLlama } from '../../../src/engines/wllama/llama.ts';

/** Starts models as `start` does, and tells how many samples are under way in all of them. */
export function countCalls(start: StartLlama): { start: StartLlama; open: () => number } {
  let open = 0;
  return {
    open: () => open,
    start: async (...args) => {
      const llama = await start(...args);
      return {
        async complete(request, signal) {
          open++;
          try {
            return await llama.complete(request, signal);
          } finally {
            open--;
          }
        },
        end: () => {
          llama.end();
        },
      };
    },
  };
}
