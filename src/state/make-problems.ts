import { m } from '../messages/messages.js';
import { wrap } from 'comlink';
import type { ProblemCounts } from '../core/problems/generate/held-out-problems.ts';
import type { Problem } from '../core/problems/problem.ts';

/** What the worker offers that generates problems. */
export interface ProblemMaker {
  generate(seed: number, counts: ProblemCounts): Problem[];
}

/**
 * Fresh problems held out of training, made in a worker, which takes some tens of milliseconds for
 * each and ends at once when the signal is aborted. Rejects with a sentence where there are no more.
 */
export async function makeProblems(
  seed: number,
  counts: ProblemCounts,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  signal.throwIfAborted();
  // In one expression, or the build does not see that this is a worker.
  const worker = new Worker(new URL('../../workers/problems.worker.ts', import.meta.url), {
    type: 'module',
    name: 'problems',
  });
  const failed = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(m.problems_not_made({ reason: message }).trim()));
    });
  });
  try {
    return await Promise.race([wrap<ProblemMaker>(worker).generate(seed, counts), failed]);
  } finally {
    worker.terminate();
  }
}
