import type { Problem } from '../core/problems/problem.ts';

const head = 'def check(candidate):\n';
const assertion = /^ {4}assert /;

/**
 * The assertions of a built-in problem's tests, one source line each, in their order; undefined for
 * tests that are anything else than a list of them.
 */
export function assertionsOf({ tests }: Pick<Problem, 'tests'>): readonly string[] | undefined {
  if (tests.kind !== 'check' || !tests.source.startsWith(head)) return undefined;
  const lines = tests.source.slice(head.length).trimEnd().split('\n');
  return lines.every((line) => assertion.test(line))
    ? lines.map((line) => line.trimStart())
    : undefined;
}

/** The same problem judged by these assertions alone; by none of them, everything passes. */
export function withAssertions(problem: Problem, assertions: readonly string[]): Problem {
  const body = assertions.length === 0 ? ['pass'] : assertions;
  const source = head + body.map((line) => `    ${line}\n`).join('');
  return { ...problem, tests: { kind: 'check', source } };
}
