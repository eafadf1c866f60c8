import type { Problem } from '../../core/problems/problem.ts';
import type { JsonObject } from '../json/json-object.ts';

/** A problem as a line of the benchmark it has the form of: HumanEval, or MBPP for bare asserts. */
export const problemRecord = (problem: Problem): JsonObject =>
  problem.tests.kind === 'check'
    ? humanEvalRecord(problem, problem.tests.source)
    : mbppRecord(problem, problem.tests);

const humanEvalRecord = (
  { taskId, prompt, entryPoint, canonicalSolution, weakTests }: Problem,
  test: string,
): JsonObject => ({
  task_id: taskId,
  prompt,
  entry_point: entryPoint,
  canonical_solution: canonicalSolution,
  test,
  ...(weakTests?.kind === 'check' && { weak_test: weakTests.source }),
});

function mbppRecord(
  { taskId, prompt, canonicalSolution = '' }: Problem,
  { setup, asserts }: Extract<Problem['tests'], { kind: 'asserts' }>,
): JsonObject {
  const number = /^MBPP\/(\d{1,9})$/.exec(taskId)?.[1];
  return {
    task_id: number === undefined ? taskId : Number(number),
    text: prompt,
    code: canonicalSolution,
    test_setup_code: setup,
    test_list: asserts,
  };
}
