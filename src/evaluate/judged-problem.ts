import type { Run } from '../core/grading/run.ts';
import type { Problem } from '../core/problems/problem.ts';

/** The problem with the tests that judge it in this run; throws where it has no such tests. */
export function judgedProblem(problem: Problem, { tests }: Pick<Run, 'tests'>): Problem {
  if (tests === undefined) return problem;
  const { weakTests } = problem;
  if (weakTests === undefined) throw new RangeError(`${problem.taskId} has no weak tests.`);
  return { ...problem, tests: weakTests };
}
