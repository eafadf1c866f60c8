import type { Problem } from '../../core/problems/problem.ts';
import { languageOf } from '../../core/problems/language-of.ts';
import type { JsonObject } from '../json/json-object.ts';
import { multiPlECode } from '../problems/multipl-e/language-codes.ts';
import { multiPlEName } from '../problems/multipl-e/multipl-e-task-id.ts';

/** A problem as a line of the benchmark it has the form of, which can be imported again. */
export function problemRecord(problem: Problem): JsonObject {
  const { tests } = problem;
  switch (tests.kind) {
    case 'check':
      return humanEvalRecord(problem, tests.source);
    case 'asserts':
      return mbppRecord(problem, tests);
    case 'programs':
      return programsRecord(problem, tests.sources);
  }
}

function programsRecord(problem: Problem, sources: readonly string[]): JsonObject {
  const [demo, full, ...more] = sources;
  const isAutoCodeBench = problem.taskId.startsWith('AutoCodeBench/') && more.length === 0;
  return isAutoCodeBench && demo !== undefined && full !== undefined
    ? autoCodeBenchRecord(problem, demo, full)
    : multiPlERecord(problem, sources);
}

const autoCodeBenchRecord = (problem: Problem, demo: string, full: string): JsonObject => ({
  question: problem.prompt,
  canonical_solution: problem.canonicalSolution ?? '',
  demo_test_func: demo,
  full_test_func: full,
  language: languageOf(problem),
});

/** What MultiPL-E has no field for is written under names of ours, which its own tools pass over. */
const multiPlERecord = (problem: Problem, sources: readonly string[]): JsonObject => ({
  ...multiPlEHead(problem),
  prompt: problem.prompt,
  tests: sources.length === 1 ? sources[0] : sources,
  stop_tokens: problem.stopSequences ?? [],
  entry_point: problem.entryPoint,
  canonical_solution: problem.canonicalSolution,
  prompt_kind: problem.promptKind === 'text' ? 'text' : undefined,
  ...shared(problem),
});

/** Name and language of a problem as MultiPL-E has them. */
export const multiPlEHead = (problem: Problem): { name: string; language: string } => ({
  name: multiPlEName(problem.taskId),
  language: multiPlECode(languageOf(problem)),
});

/** Fields of ours in any benchmark's record; absent ones are left out of the JSON. */
const shared = ({ setup, cluster }: Problem): JsonObject => ({ setup, cluster });

const humanEvalRecord = (problem: Problem, test: string): JsonObject => ({
  task_id: problem.taskId,
  prompt: problem.prompt,
  entry_point: problem.entryPoint,
  canonical_solution: problem.canonicalSolution,
  test,
  ...(problem.weakTests?.kind === 'check' && { weak_test: problem.weakTests.source }),
  ...shared(problem),
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
