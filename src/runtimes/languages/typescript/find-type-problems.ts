import { said } from '../../../core/said.ts';
import { wrap } from 'comlink';
import type { TypeProblem } from './type-checker.ts';

/** What the worker with the TypeScript compiler offers. */
export interface TypeChecker {
  problemsOf(sources: readonly string[]): Promise<TypeProblem[][]>;
}

/**
 * The type errors of programs, by the TypeScript compiler: `script` is `virtual:checker/typescript`,
 * run in a worker that ends with the answer. Rejects where it cannot be run, and once `signal` is
 * aborted.
 */
export async function findTypeProblems(
  sources: readonly string[],
  script: Blob,
  signal?: AbortSignal,
): Promise<TypeProblem[][]> {
  const url = URL.createObjectURL(script.slice(0, script.size, 'text/javascript'));
  const worker = new Worker(url, { name: 'type-check' });
  const ended = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => {
      reject(new Error(said`The TypeScript compiler could not be started: ${message}`));
    };
    signal?.addEventListener('abort', () => {
      reject(new DOMException(said`The type check was stopped.`, 'AbortError'));
    });
  });
  try {
    return await Promise.race([wrap<TypeChecker>(worker).problemsOf(sources), ended]);
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}
