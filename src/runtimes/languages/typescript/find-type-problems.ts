import { wrap } from 'comlink';
import type { TypeProblem } from './type-checker.ts';

/** What the worker with the TypeScript compiler offers. */
export interface TypeChecker {
  problemsOf(source: string): Promise<TypeProblem[]>;
}

/** The type errors of a program by the TypeScript compiler, in a worker that ends with the answer. */
export async function findTypeProblems(source: string): Promise<TypeProblem[]> {
  const worker = new Worker(new URL('../../../../workers/type-check.worker.ts', import.meta.url), {
    type: 'module',
    name: 'type-check',
  });
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => {
      reject(new Error(`The TypeScript compiler could not be started: ${message}`));
    };
  });
  try {
    return await Promise.race([wrap<TypeChecker>(worker).problemsOf(source), failed]);
  } finally {
    worker.terminate();
  }
}
