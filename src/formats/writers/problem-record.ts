import type { Problem } from '../../core/problems/problem.ts';
import type { JsonObject } from '../json/json-object.ts';

/** A problem as a line of the benchmark it has the form of: HumanEval, MBPP or MultiPL-E. */
export function problemRecord(problem: Problem): JsonObject {
  const { tests } = problem;
  switch (tests.kind) {
    case 'check':
      return humanEvalRecord(problem, tests.source);
    case 'asserts':
      return mbppRecord(problem, tests);
    case 'programs':
      return multiPlERecord(problem, tests.sources);
  }
}

const multiPlERecord = (
  { taskId, language, prompt, canonicalSolution, stopSequences }: Problem,
  sources: readonly string[],
): JsonObject => ({
  name: taskId,
  language,
  prompt,
  ...(canonicalSolution !== undefined && { canonical_solution: canonicalSolution }),
  tests: sources.join('\n'),
  ...(stopSequences && { stop_tokens: stopSequences }),
});

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
