import type { Problem } from '../problems/problem.ts';
import type { Completion } from '../sampling/completion.ts';

/** A sample ready to run: its own code, and the sources that judge it, kept apart. */
export interface Program {
  /** The whole program of the sample; its line numbers are the ones people are shown. */
  readonly solution: string;
  /** Sources run after it in the same namespace, in order. */
  readonly tests: readonly string[];
}

/**
 * Builds the program of a sample as the benchmark's own harness does: prompt + completion for
 * human-eval and MultiPL-E, the text alone for whole solutions (EvalPlus) and prompts in words
 * (MBPP); before it what the benchmark begins every program with.
 */
export function buildProgram(problem: Problem, completion: Completion): Program {
  return { solution: solutionSource(problem, completion), tests: testSources(problem) };
}

/** The reference answer as a completion that can be graded like any other, if there is one. */
export function referenceCompletion(problem: Problem): Completion | undefined {
  if (problem.canonicalSolution === undefined) return undefined;
  return {
    text: problem.canonicalSolution,
    form: problem.promptKind === 'code' ? 'completion' : 'solution',
  };
}

function solutionSource(problem: Problem, { form, text }: Completion): string {
  const { setup = '', prompt, promptKind } = problem;
  return setup + (form === 'completion' && promptKind === 'code' ? prompt + text : text);
}

/** The sources that judge a solution, in order; the judge alone is given them. */
export function testSources({ tests, entryPoint }: Problem): string[] {
  if (tests.kind === 'programs') return [...tests.sources];
  if (tests.kind === 'asserts') {
    return tests.setup.trim() === '' ? [...tests.asserts] : [tests.setup, ...tests.asserts];
  }
  return [entryPoint === undefined ? tests.source : `${tests.source}\ncheck(${entryPoint})`];
}
