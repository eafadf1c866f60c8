import type { Sample } from '../../core/grading/sample.ts';
import type { Verdict } from '../../core/grading/verdict.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { humanEvalResult } from './human-eval-result.ts';

/** A sample with its problem and its verdict, which is absent while it is not graded. */
export interface GradedAttempt {
  readonly sample: Sample;
  readonly verdict: Verdict | undefined;
}

/** One problem's samples, by index. */
export interface GradedTask {
  readonly problem: Problem;
  readonly attempts: readonly GradedAttempt[];
}

/**
 * EvalPlus's `eval_results.json`, task by task, as pieces of one JSON text. The plus status is
 * null: EvalPlus's additional tests are not run here. Statuses of samples not judged are null too.
 */
export async function* evalPlusResults(
  head: { readonly date: string; readonly hash: string },
  tasks: AsyncIterable<GradedTask>,
): AsyncGenerator<string> {
  const { date, hash } = head;
  yield `{"date": ${JSON.stringify(date)}, "hash": ${JSON.stringify(hash)}, "eval": {`;
  let separator = '\n';
  for await (const { problem, attempts } of tasks) {
    const entries = attempts.map((attempt) => entry(problem, attempt));
    yield `${separator}${JSON.stringify(problem.taskId)}: ${JSON.stringify(entries)}`;
    separator = ',\n';
  }
  yield '\n}}\n';
}

function entry(problem: Problem, { sample, verdict }: GradedAttempt) {
  return {
    task_id: problem.taskId,
    solution: solutionOf(problem, sample),
    base_status: status(verdict),
    plus_status: null,
    base_fail_tests: [],
    plus_fail_tests: [],
  };
}

/** EvalPlus writes whole programs; a completion becomes one behind its prompt. */
const solutionOf = (problem: Problem, { completion }: Sample): string =>
  completion.form === 'completion' && problem.promptKind === 'code'
    ? problem.prompt + completion.text
    : completion.text;

function status(verdict: Verdict | undefined): 'pass' | 'fail' | 'timeout' | null {
  if (verdict?.kind === 'timed-out') return 'timeout';
  const { passed } = humanEvalResult(verdict);
  if (passed === null) return null;
  return passed ? 'pass' : 'fail';
}
