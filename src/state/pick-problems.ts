import type { Problem } from '../core/problems/problem.ts';
import { seededRandom, shuffled } from '../core/problems/generate/random.ts';

/** Which problems of a set a run is over. */
export type ProblemScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'first'; readonly count: number }
  | { readonly kind: 'random'; readonly count: number; readonly seed: number }
  | { readonly kind: 'chosen'; readonly taskIds: readonly string[] };

/**
 * The task ids that a scope picks out of those of a set, in the order of the set. A random pick is
 * the same for the same seed and set, and a larger one holds a smaller one.
 */
export function pickProblems(taskIds: readonly string[], scope: ProblemScope): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return taskIds;
    case 'first':
      return taskIds.slice(0, scope.count);
    case 'random':
      return inOrder(taskIds, shuffled(seededRandom(scope.seed), taskIds).slice(0, scope.count));
    case 'chosen':
      return inOrder(taskIds, scope.taskIds);
  }
}

/** The problems with these task ids, in the order of the set. */
export function problemsAt(
  problems: readonly Problem[],
  taskIds: readonly string[],
): readonly Problem[] {
  const wanted = new Set(taskIds);
  return problems.filter(({ taskId }) => wanted.has(taskId));
}

function inOrder(taskIds: readonly string[], picked: readonly string[]): readonly string[] {
  const wanted = new Set(picked);
  return taskIds.filter((taskId) => wanted.has(taskId));
}
