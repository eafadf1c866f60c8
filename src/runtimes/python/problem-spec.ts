import { buildProgram, referenceCompletion, testSources } from '../../core/grading/program.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { ProblemSpec } from './protocol.ts';

/** What the judge has to know of a problem: its tests, and its reference to record them with. */
export function problemSpec(problem: Problem): ProblemSpec {
  const tests = testSources(problem);
  const completion = referenceCompletion(problem);
  const { entryPoint } = problem;
  // MBPP's assertions stand by themselves and call what they like; its setup comes before them.
  const single = problem.tests.kind === 'asserts' ? problem.tests.asserts.length : 0;
  return {
    tests,
    checks: tests.map((_, index) => index >= tests.length - single),
    ...(completion && { reference: buildProgram(problem, completion).solution }),
    ...(problem.tests.kind === 'check' && entryPoint !== undefined && { functions: [entryPoint] }),
  };
}
