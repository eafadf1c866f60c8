import type { Problem } from '../core/problems/problem.ts';
import type { Tests } from '../core/problems/tests.ts';

const head = 'def check(candidate):\n';
const assertion = /^ {4}assert /;

/** One assertion of a built-in problem. */
export interface Assertion {
  /** Python, one line: `assert candidate('abc') == 'cba'`. */
  readonly source: string;
  /** Whether it is one of the few friendly tests; those that look for mistakes are not. */
  readonly weak: boolean;
}

/**
 * The assertions of a built-in problem: first those of its weak tests, then those of its tests, each
 * in their order. Undefined where tests are anything else than a list of assertions.
 */
export function assertionsOf({
  tests,
  weakTests,
}: Pick<Problem, 'tests' | 'weakTests'>): readonly Assertion[] | undefined {
  const [all, few] = [listOf(tests), weakTests ? listOf(weakTests) : []];
  if (!all || !few) return undefined;
  const marked = (weak: boolean) => (source: string) => ({ source, weak });
  return [...few.map(marked(true)), ...all.map(marked(false))];
}

/** The same problem judged by these assertions alone; by none of them, everything passes. */
export function withAssertions(problem: Problem, assertions: readonly string[]): Problem {
  const body = assertions.length === 0 ? ['pass'] : assertions;
  const source = head + body.map((line) => `    ${line}\n`).join('');
  return { ...problem, tests: { kind: 'check', source } };
}

function listOf(tests: Tests): readonly string[] | undefined {
  if (tests.kind !== 'check' || !tests.source.startsWith(head)) return undefined;
  const lines = tests.source.slice(head.length).trimEnd().split('\n');
  if (!lines.every((line) => assertion.test(line))) return undefined;
  return lines.map((line) => line.trimStart());
}
